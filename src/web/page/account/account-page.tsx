import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Filter } from '../../../query/schema.ts';
import { useChoice } from '../../reading/use-choice.ts';
import { BackLink } from '../../viewer/back-link.tsx';
import { useAccountName } from './use-account-name.ts';
import { Viewer } from '../../viewer/viewer.tsx';

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
  return (
    <Viewer
      key={account}
      template={DOCUMENT}
      state={state}
      name={name}
      fixed={fixed}
      before={<BackLink to={state.search.from ?? '/'} />}
    />
  );
}
