/**
 * Tables of a published snapshot that the planner reads beside the tables of datasets. Intervals are half-open,
 * `valid_to` null = open. See the README of the stage for their columns.
 */
export const SERVING = {
  accountState: 'account_state',
  stateOwner: 'state_owner',
  account: 'account',
  user: 'user',
  team: 'team',
  fxDay: 'fx_day',
  calendar: 'calendar',
  heldOut: 'held_out',
} as const;
