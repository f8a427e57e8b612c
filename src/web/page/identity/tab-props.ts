import type { IdentitySearch } from '../../reading/page-search.ts';
import type { Decider } from './use-decide.tsx';

/** What every tab of the review is given. */
export type TabProps = {
  search: IdentitySearch;
  /** Changes the address. */
  set: (part: IdentitySearch) => void;
  /** Code of the workspace's currency. */
  currency: string;
  decider: Decider;
  /** Whoever may not decide sees where accounts come from, and no more. */
  mayDecide: boolean;
};
