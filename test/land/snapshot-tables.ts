/** Tables that a snapshot must have to be published. */
export const TABLES = [
  'account',
  'account_state',
  'state_owner',
  'calendar',
  'account_day',
  'mrr_movement',
] as const;
