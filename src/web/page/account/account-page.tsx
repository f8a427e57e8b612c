import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Filter } from '../../../query/schema.ts';
import { useChoice } from '../../reading/use-choice.ts';
import { useMay } from '../../session/use-session.ts';
import { BackLink } from '../../viewer/back-link.tsx';
import { useAccountName } from './use-account-name.ts';
import { Viewer } from '../../viewer/viewer.tsx';
import { useWords } from '../../words/words.tsx';
import css from './account.module.css';

const DOCUMENT = 'client_overview';

/** One account: the overview report with a filter that cannot be taken off, and the way back. */
export function AccountPage() {
  const { account } = useParams({ from: '/accounts/$account' });
  const fixed = useMemo<Filter[]>(
    () => [{ dimension: 'account', op: 'in', values: [account] }],
    [account],
  );
  const state = useChoice(fixed);
  const name = useAccountName(account);
  const words = useWords();
  const mayTrace = useMay('ask');
  return (
    <Viewer
      key={account}
      template={DOCUMENT}
      state={state}
      name={name}
      fixed={fixed}
      before={
        <div className={css['before']}>
          <BackLink to={state.search.from ?? '/'} />
          {mayTrace ? (
            <Link to="/identity" search={{ tab: 'accounts', account }} className={css['origin']}>
              {words.accountOrigin}
            </Link>
          ) : null}
        </div>
      }
    />
  );
}
