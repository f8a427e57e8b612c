/** Keys of other records that are shown by name, and where the name stands. */
export const SHOWN_BY_NAME: Readonly<
  Record<string, { table: string; key: string; column: string }>
> = {
  user_key: { table: 'user', key: 'user_key', column: 'name' },
  assignee_key: { table: 'user', key: 'user_key', column: 'name' },
  product_key: { table: 'product', key: 'product_key', column: 'name' },
};
