/** Hidden fields: values that a form's address carries, under names that whoever made the form gave them. */
import { plainName } from '../recognised-fields.ts';

/** What hidden fields mostly mean: the column of a response → their names, in lower case with blanks. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  company_key: [
    'company id',
    'crm id',
    'crm company id',
    'account id',
    'customer id',
    'client id',
    'empresa id',
    'id empresa',
    'conta id',
    'cuenta id',
    'cliente id',
    'id cliente',
  ],
  ticket_key: ['ticket', 'ticket id', 'case id', 'chamado', 'chamado id', 'caso id'],
  invitation_key: ['invitation id', 'invitation', 'convite', 'convite id', 'invitacion id'],
  hidden_email: ['email', 'e mail', 'mail', 'correo'],
  language: ['language', 'lang', 'locale', 'idioma'],
  channel: ['channel', 'canal'],
  is_test: ['test', 'is test', 'teste', 'prueba'],
};

/** The column that a hidden field fills; null = it is one of the account's own. */
export function meaningOf(name: string): string | null {
  const plain = plainName(name.replaceAll(/[_-]+/g, ' '));
  return Object.entries(NAMES).find(([, names]) => names.includes(plain))?.[0] ?? null;
}

/** Does this hidden field say which ticket an answer is about? */
export function isTicket(name: string): boolean {
  return meaningOf(name) === 'ticket_key';
}
