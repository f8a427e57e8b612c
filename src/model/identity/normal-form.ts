/** What two records are compared by, as SQL of this folder's own statements. Arguments are column names, never text from outside. */

/** A tax id without punctuation: digits and capital letters (the CNPJ has letters too). Empty and zeros are null. */
export function taxText(column: string): string {
  const bare = `regexp_replace(upper(${column}), '[^0-9A-Z]', '', 'g')`;
  return `nullif(case when regexp_matches(${bare}, '^0*$') then '' else ${bare} end, '')`;
}

/** The registrable domain of a web address or host name: `https://www.loja.acme.com.br/x` gives `acme.com.br`. */
export function domainText(column: string): string {
  const host = `regexp_extract(lower(trim(${column})), '^(?:[a-z]+://)?(?:[^/@]*@)?([^/:?#]+)', 1)`;
  return `nullif(regexp_extract(${host}, '([^.]+[.](?:(?:${SECOND_LEVEL.join('|')})[.][a-z]{2}|[a-z]{2,}))$', 1), '')`;
}

/** An e-mail address in lower case; anything without one @ is null. */
export function emailText(column: string): string {
  return `nullif(regexp_extract(lower(trim(${column})), '^[^@ ]+@[^@ ]+$'), '')`;
}

/** The domain of an e-mail address that stands for a company: free mail gives null. */
export function companyDomainText(email: string): string {
  const domain = domainText(`split_part(${emailText(email)}, '@', 2)`);
  return `case when ${domain} not in (${FREE_MAIL.map((name) => `'${name}'`).join(', ')}) then ${domain} end`;
}

/** A name without case, accents, punctuation and legal form, for similarity only. */
export function nameText(column: string): string {
  const plain = `regexp_replace(strip_accents(lower(${column})), '[^a-z0-9]+', ' ', 'g')`;
  return `trim(regexp_replace(${plain}, ' (${LEGAL_FORMS.join('|')})( |$)', ' ', 'g'))`;
}

/** Second levels under a country that anybody may register below. */
const SECOND_LEVEL = [
  'com',
  'co',
  'net',
  'org',
  'gov',
  'gob',
  'edu',
  'ind',
  'adv',
  'eng',
  'med',
  'art',
  'blog',
  'tur',
  'log',
  'agr',
  'esp',
  'tv',
  'ac',
  'or',
  'ne',
];

/** Mail providers and shared hosts: their domain says nothing about whose record it is. */
export const FREE_MAIL = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.com.br',
  'hotmail.com',
  'hotmail.com.br',
  'hotmail.es',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.com.br',
  'yahoo.es',
  'yahoo.com.mx',
  'yahoo.com.ar',
  'icloud.com',
  'me.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'uol.com.br',
  'bol.com.br',
  'terra.com.br',
  'ig.com.br',
  'globo.com',
  'zoho.com',
] as const;

const LEGAL_FORMS = [
  'ltda',
  'me',
  'epp',
  'eireli',
  'sa',
  's a',
  'sas',
  'srl',
  'sl',
  's l',
  'inc',
  'llc',
  'ltd',
  'corp',
  'cia',
  'de cv',
  'sa de cv',
  'gmbh',
];
