import { Link, useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Filter } from '../../../query/schema.ts';
import { useChoice } from '../../reading/use-choice.ts';
import viewerCss from '../../viewer/viewer.module.css';
import { useAccountName } from './use-account-name.ts';
import { Viewer } from '../../viewer/viewer.tsx';
import { useWords } from '../../words/words.tsx';

const DOCUMENT = 'client_overview';

/** One account: the overview report with a filter that cannot be taken off, and the way back. */
export function AccountPage() {
  const words = useWords();
  const { account } = useParams({ from: '/accounts/$account' });
  const fixed = useMemo<Filter[]>(
    () => [{ dimension: 'account', op: 'in', values: [account] }],
    [account],
  );
  const state = useChoice(fixed);
  const name = useAccountName(account);
  const back = (
    <Link to={state.search.from ?? '/'} className={viewerCss['back']}>
      <IconArrowLeft size={15} stroke={1.9} aria-hidden="true" />
      {words.backToReport}
    </Link>
  );
  return (
    <Viewer
      key={account}
      template={DOCUMENT}
      state={state}
      name={name}
      fixed={fixed}
      before={back}
    />
  );
}
