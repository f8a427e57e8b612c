import * as fc from 'fast-check';
import { stdnum } from 'stdnum';
import { beforeAll, expect, test } from 'vitest';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { openDuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { DuckdbSession } from '../../../test/stores/duckdb-session.ts';
import { taxMacros, taxTable } from './tax-id.ts';

let session: DuckdbSession;
beforeAll(async () => {
  session = await openDuckdbSession();
  await session.run(fixedSql('room', 'create schema match'));
  for (const macro of taxMacros()) await session.run(macro);
});

/** What an expression over column `id` gives for each of these. */
async function each(expression: string, ids: readonly string[]): Promise<unknown[]> {
  const text = `select ${expression} from (select unnest(string_split(:ids, '|')) as id, generate_subscripts(string_split(:ids, '|'), 1) as place) as given order by place`;
  return (await session.run(fixedSql('look at tax ids', text, { ids: ids.join('|') }))).flat();
}

/** What the table of tax ids says of each way of writing. */
async function told(
  column: 'id' | 'state' | 'root',
  written: readonly string[],
): Promise<unknown[]> {
  const list = written.join('|');
  await session.run(fixedSql('forget', 'drop table if exists match.tax_id'));
  await session.run(taxTable("select unnest(string_split(:list, '|')) as written", { list }));
  const rows = await session.run(fixedSql('read', `select written, ${column} from match.tax_id`));
  const found = new Map(rows.map(([text, value]) => [text, value]));
  return written.map((text) => found.get(text));
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const starting = (starts: readonly string[], length: number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...starts), digits(length)).map((parts) => parts.join(''));
const letters = (unit: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: length, maxLength: length });

/** Everything but the check digits of each kind, all its possible endings, and who else can tell. */
const KINDS = [
  { kind: 'cnpj', body: digits(12), ends: two(), country: 'BR', other: 'cnpj' },
  { kind: 'cpf', body: digits(9), ends: two(), country: 'BR', other: 'cpf' },
  {
    kind: 'cuit',
    body: starting(['20', '27', '30', '33'], 8),
    ends: one(),
    country: 'AR',
    other: 'cuit',
  },
  {
    kind: 'ruc',
    body: starting(['10', '15', '17', '20'], 8),
    ends: one(),
    country: 'PE',
    other: 'ruc',
  },
  { kind: 'nit', body: digits(9), ends: one(), country: 'CO', other: 'nit' },
  {
    kind: 'rut',
    body: starting(['7', '9', '12'], 6),
    ends: [...one(), 'K'],
    country: 'CL',
    other: 'rut',
  },
  {
    kind: 'nif',
    body: letters('ABCDEFGHJNPQRSUVW', 1).chain((first) => digits(7).map((rest) => first + rest)),
    ends: [...one(), ...'ABCDEFGHIJ'],
    country: 'ES',
    other: 'nif',
  },
  {
    kind: 'nif',
    body: digits(8),
    ends: [...'TRWAGMYFPDXBNJZSQVHLCKE'],
    country: 'ES',
    other: 'nif',
  },
  {
    kind: 'nif',
    body: starting(['X', 'Y', 'Z'], 7),
    ends: [...'TRWAGMYFPDXBNJZSQVHLCKE'],
    country: 'ES',
    other: 'nif',
  },
  {
    kind: 'nif_pt',
    body: starting(['1', '2', '5', '9'], 7),
    ends: one(),
    country: 'PT',
    other: 'nif',
  },
  { kind: 'ust', body: starting(['1', '2', '9'], 7), ends: one(), country: 'DE', other: 'vat' },
] as const;

function one(): string[] {
  return Array.from({ length: 10 }, (_, digit) => String(digit));
}

function two(): string[] {
  return Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
}

test.each(KINDS)('check digits of $kind ($country) are those of a library', async (kind) => {
  const bodies = fc.sample(kind.body, { numRuns: 60, seed: 7 });
  const ids = bodies.flatMap((body) => kind.ends.map((end) => body + end));
  const library = stdnum[kind.country]?.[kind.other];
  const expected = ids.map((id) => library?.validate(id).isValid);
  const found = await each(`match.is_${kind.kind}(id)`, ids);
  expect(expected.filter((isValid) => isValid).length).toBeGreaterThan(30);
  // One digit over and over is told apart by the state, not by the check digits.
  const differing = ids.filter((id, at) => found[at] !== expected[at] && !/^(\d)\1+$/.test(id));
  expect(differing).toEqual([]);
});

test('numbers that authorities give as examples hold, written in any way', async () => {
  const valid = [
    '12.345.678/0001-95', // CNPJ
    '12.ABC.345/01DE-35', // CNPJ with letters, Receita Federal's own example
    '111.444.777-35', // CPF
    '800.197.268-4', // NIT of the DIAN itself
    'GODE561231GR8', // RFC of a person, SAT
    '30-50001091-2', // CUIT
    '20100070970', // RUC
    'B58378431', // NIF of a company
    'ESB58378431',
    'FR83404833048',
    'IT00743110157',
    'DE136695976',
    'PT501964843',
  ];
  expect(await told('state', valid)).toEqual(valid.map(() => 'valid'));
});

test('what nobody could have been given is wrong, and what nobody can check is unknown', async () => {
  const wrong = ['12.345.678/0001-96', '11.111.111/1111-11', '111.444.777-36', 'ESB58378432'];
  expect(await told('state', wrong)).toEqual(wrong.map(() => 'wrong'));
  const unknown = ['AAA850101XY1', '47-1234568'];
  expect(await told('state', unknown)).toEqual(unknown.map(() => 'unknown'));
  expect(await told('state', ['00.000.000/0000-00', '--'])).toEqual([null, null]);
});

test('one number is one however it was written, and branches share their root', async () => {
  const cnpj = ['07.526.557/0001-00', '7526557000100', ' 07526557000100 '];
  expect(await told('id', cnpj)).toEqual(cnpj.map(() => '07526557000100'));
  expect(await told('id', ['ES B-58378431', 'b58378431'])).toEqual(['B58378431', 'B58378431']);
  const branches = ['12.345.678/0001-95', '12.345.678/0002-76', '111.444.777-35'];
  expect(await told('root', branches)).toEqual(['12345678', '12345678', null]);
});
