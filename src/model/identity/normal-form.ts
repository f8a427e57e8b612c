/** What two records are compared by, as SQL of this folder's own statements. Arguments are column names, never text from outside. */

/** The registrable domain of a web address or host name: `https://www.loja.acme.com.br/x` gives `acme.com.br`. */
export function domainText(column: string): string {
  const host = `regexp_extract(lower(trim(${column})), '^(?:[a-z]+://)?(?:[^/@]*@)?([^/:?#]+)', 1)`;
  return `nullif(regexp_extract(${host}, '([^.]+[.](?:(?:${SECOND_LEVEL.join('|')})[.][a-z]{2}|[a-z]{2,}))$', 1), '')`;
}

/** An e-mail address in lower case; anything without one @ is null. */
export function emailText(column: string): string {
  return `nullif(regexp_extract(lower(trim(${column})), '^[^@ ]+@[^@ ]+$'), '')`;
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
