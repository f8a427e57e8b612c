import { FOREVER, mergeIntervals } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// A change of role inside the account, or two key roles at once, is one unbroken link.
const LINK = `
select r.account_id, r.source_id, r.contact_key, r.valid_from,
  least(coalesce(r.valid_to, ${FOREVER}), coalesce(c.left_at, ${FOREVER})) as valid_to
from contact_role_hist as r
left join contact as c on c.source_id = r.source_id and c.contact_key = r.contact_key
where r.account_id is not null and r.role in ('decision_maker', 'champion', 'sponsor')`;

const KEY_CONTACT = `
create or replace table key_contact_interval as
select account_id, contact_key, 1 as contacts, valid_from, valid_to
from (${mergeIntervals(LINK, 'account_id, source_id, contact_key')}) as link
order by account_id, valid_from, contact_key`;

/** Decision makers, champions and sponsors in place, by interval. */
export const keyContact: StepSource = {
  name: 'key-contact',
  needs: ['contact_role_hist', 'contact'],
  gives: 'key_contact_interval',
  title: ['Key contacts', 'Contatos-chave', 'Contactos clave'],
  statements: (input) => [buildSql('key contacts', KEY_CONTACT, input)],
};
