/**
 * Tax ids in the warehouse: bare text, and whether its check digits hold. Sources of the rules: Receita
 * Federal (CNPJ, with letters since 2026, and CPF), DIAN (NIT), SAT (RFC), AFIP (CUIT), SII (RUT), SUNAT (RUC),
 * Agencia Tributaria (NIF), Autoridade Tributária (NIF), and the VAT numbers of DE, FR and IT by VIES.
 * `tax-id.test.ts` compares each with a library of such numbers.
 */
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { SqlValue } from '../../base/sql/fixed-sql.ts';

/** Digits times weights, from the left; letters count as their place after '0' in ASCII, as the CNPJ has it. */
const WEIGHTED = `create or replace macro match.weighted(id, weights) as
  cast(list_sum(list_transform(range(1, len(weights) + 1), lambda place: (ascii(id[place]) - 48) * weights[place])) as bigint)`;

/** Modulus 11 as Brazil and Portugal have it: remainders 0 and 1 give 0. */
const MOD_11 = `create or replace macro match.mod_11(total) as case when total % 11 < 2 then 0 else 11 - total % 11 end`;

const CNPJ = `(regexp_full_match(id, '[0-9A-Z]{12}[0-9]{2}')
  and match.mod_11(match.weighted(id, [5,4,3,2,9,8,7,6,5,4,3,2])) = ascii(id[13]) - 48
  and match.mod_11(match.weighted(id, [6,5,4,3,2,9,8,7,6,5,4,3,2])) = ascii(id[14]) - 48)`;

const CPF = `(regexp_full_match(id, '[0-9]{11}')
  and match.mod_11(match.weighted(id, [10,9,8,7,6,5,4,3,2])) = ascii(id[10]) - 48
  and match.mod_11(match.weighted(id, [11,10,9,8,7,6,5,4,3,2])) = ascii(id[11]) - 48)`;

const CUIT = `(regexp_full_match(id, '(20|23|24|27|30|33|34)[0-9]{9}')
  and '012345678990'[12 - match.weighted(id, [5,4,3,2,7,6,5,4,3,2]) % 11] = id[11])`;

const RUC = `(regexp_full_match(id, '(10|15|16|17|20)[0-9]{9}')
  and (11 - match.weighted(id, [5,4,3,2,7,6,5,4,3,2]) % 11) % 10 = ascii(id[11]) - 48)`;

const NIT = `(regexp_full_match(id, '[0-9]{9,10}')
  and '01987654321'[1 + match.weighted(lpad(id, 10, '0'), [41,37,29,23,19,17,13,7,3]) % 11] = right(id, 1))`;

const RUT = `(regexp_full_match(id, '[0-9]{7,8}[0-9K]')
  and '0K987654321'[1 + match.weighted(lpad(id, 9, '0'), [3,2,7,6,5,4,3,2]) % 11] = right(id, 1))`;

/** A company's RFC is read with a blank before it, so that it has thirteen places like a person's. */
const RFC_SUM = `cast(list_sum(list_transform(range(1, 13), lambda place:
  (strpos('0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ', lpad(id, 13, ' ')[place]) - 1) * (14 - place))) as bigint)`;
const RFC = `(regexp_full_match(id, '[A-ZÑ&]{3,4}[0-9]{6}[0-9A-Z]{2}[0-9A]')
  and '0123456789A0'[1 + (11 - ${RFC_SUM} % 11)] = right(id, 1))`;

const NIF_LETTERS = "'TRWAGMYFPDXBNJZSQVHLCKE'";
const LUHN_8 = `cast(list_sum(list_transform(range(2, 9), lambda place:
  case when place % 2 = 1 then ascii(id[place]) - 48
    else (ascii(id[place]) - 48) * 2 // 10 + (ascii(id[place]) - 48) * 2 % 10 end)) as bigint)`;
const NIF = `case
  when regexp_full_match(id, '[0-9]{8}[A-Z]')
    then ${NIF_LETTERS}[1 + cast(left(id, 8) as integer) % 23] = right(id, 1)
  when regexp_full_match(id, '[XYZ][0-9]{7}[A-Z]')
    then ${NIF_LETTERS}[1 + cast((ascii(id[1]) - 88) || id[2:8] as integer) % 23] = right(id, 1)
  when regexp_full_match(id, '[ABCDEFGHJNPQRSUVW][0-9]{7}[0-9A-J]')
    then right(id, 1) in (cast((10 - ${LUHN_8} % 10) % 10 as varchar), 'JABCDEFGHI'[1 + (10 - ${LUHN_8} % 10) % 10])
  else false end`;

const NIF_PT = `(regexp_full_match(id, '[1-9][0-9]{8}')
  and match.mod_11(match.weighted(id, [9,8,7,6,5,4,3,2])) = ascii(id[9]) - 48)`;

const LUHN_11 = `list_sum(list_transform(range(1, 12), lambda place:
  case when place % 2 = 1 then ascii(id[place]) - 48
    else (ascii(id[place]) - 48) * 2 // 10 + (ascii(id[place]) - 48) * 2 % 10 end)) % 10 = 0`;
const IVA = `(regexp_full_match(id, '[0-9]{11}') and ${LUHN_11})`;

/** ISO 7064, modulus 11,10. */
const UST = `(regexp_full_match(id, '[1-9][0-9]{8}')
  and (11 - list_reduce(list_prepend(10, list_transform(range(1, 9), lambda place: ascii(id[place]) - 48)), lambda so_far, digit:
    (case when (so_far + digit) % 10 = 0 then 10 else (so_far + digit) % 10 end) * 2 % 11)) % 10 = ascii(id[9]) - 48)`;

const TVA = `(regexp_full_match(id, '[0-9]{11}')
  and (12 + 3 * (cast(id[3:11] as bigint) % 97)) % 97 = cast(left(id, 2) as integer))`;

const SCHEMES: Readonly<Record<string, string>> = {
  cnpj: CNPJ,
  cpf: CPF,
  cuit: CUIT,
  ruc: RUC,
  nit: NIT,
  rut: RUT,
  rfc: RFC,
  nif: NIF,
  nif_pt: NIF_PT,
  iva: IVA,
  ust: UST,
  tva: TVA,
};

/** VAT numbers: country before the national number. */
const VAT: Readonly<Record<string, string>> = {
  es: 'nif',
  pt: 'nif_pt',
  it: 'iva',
  de: 'ust',
  fr: 'tva',
};

/** National numbers that are recognised without a country before them. */
const PLAIN = ['cnpj', 'cpf', 'cuit', 'ruc', 'nit', 'rut', 'rfc', 'nif', 'nif_pt', 'iva'];

const VAT_SHAPE = `'(ES|PT|IT|DE|FR)[0-9A-Z]{9,11}'`;
const VAT_HOLDS = `case left(id, 2) ${Object.entries(VAT)
  .map(([country, scheme]) => `when upper('${country}') then match.is_${scheme}(substr(id, 3))`)
  .join(' ')} else false end`;

/**
 * valid: the check digits of a known kind hold; wrong: its length says that it must be one whose check digits do not
 * hold, or it is one digit over and over; unknown: nobody can tell (an RFC's digit is wrong on real ones, too).
 */
const STATE = `case when id is null then null when is_vat then 'valid'
  when regexp_full_match(id, '1+|2+|3+|4+|5+|6+|7+|8+|9+') then 'wrong'
  when ${PLAIN.map((scheme) => `match.is_${scheme}(id)`).join(' or ')} then 'valid'
  when regexp_full_match(id, '[0-9]{14}|[0-9]{11}') or regexp_full_match(id, ${VAT_SHAPE}) then 'wrong'
  else 'unknown' end`;

/** The macros of tax ids, in the order in which they need each other. Made where schema `match` is. */
export function taxMacros(): Compiled[] {
  const schemes = Object.entries(SCHEMES).map(([name, text]) =>
    fixedSql(`what a ${name} is`, `create or replace macro match.is_${name}(id) as ${text}`),
  );
  return [
    fixedSql('weights of digits', WEIGHTED),
    fixedSql('modulus 11', MOD_11),
    ...schemes,
    fixedSql('what a vat number is', `create or replace macro match.is_vat(id) as ${VAT_HOLDS}`),
  ];
}

/**
 * Table `match.tax_id`, a row for each way of writing that `written` (a select of one column of that name) gives:
 * `written, id, state, root`. The id has capital letters and digits alone, no country before it, and the first zero
 * that a CNPJ loses in a spreadsheet; zeros are nothing. The root is what all branches of a Brazilian company share.
 */
export function taxTable(
  written: string,
  values: Readonly<Record<string, SqlValue>> = {},
): Compiled {
  return fixedSql(
    'tax ids as they were written',
    `create table match.tax_id as
    with clean as (
      select distinct written, regexp_replace(upper(written), '[^0-9A-ZÑ&]', '', 'g') as id
      from (${written}) as given where written is not null
    ),
    bare as (
      select written, regexp_full_match(id, ${VAT_SHAPE}) and match.is_vat(id) as is_vat, case when regexp_full_match(id, '0*') then null
        when regexp_full_match(id, '[0-9]{13}') and match.is_cnpj('0' || id) then '0' || id
        when regexp_full_match(id, ${VAT_SHAPE}) and match.is_vat(id) then substr(id, 3)
        else id end as id
      from clean
    )
    select written, id, ${STATE} as state, case when match.is_cnpj(id) then left(id, 8) end as root from bare`,
    values,
  );
}
