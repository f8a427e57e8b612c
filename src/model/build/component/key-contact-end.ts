import { componentStep } from './component.ts';

const ROWS = `
select account_id, valid_to as day, contacts as ended, 1 as source_rows
from key_contact_interval
where valid_to <= :today`;

/** Key contacts whose link ended. */
export const keyContactEnd = componentStep({
  table: 'key_contact_end',
  needs: ['key_contact_interval'],
  title: ['Key contacts lost', 'Contatos-chave perdidos', 'Contactos clave perdidos'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: { ended: 'count' },
  keepRows: false,
});
