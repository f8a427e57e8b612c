import { expect, test } from 'vitest';
import type { Mapping } from '../../../model/schema.ts';
import type { Upload } from '../../../serve/schema.ts';
import { mapsOf, planOf, problemsAt, problemsOfMap, unsettledCount } from './import-plan.ts';
import { EMPTY, NO_LINK, reduceImport } from './import-state.ts';
import type { ImportAction, ImportState } from './import-state.ts';

const since = { name: 'since', type: 'date', format: { decimal: null, date: 'dmy' } } as const;

function upload(id: string, table: string): Upload {
  const column = (name: string, ambiguous: boolean) => ({
    field: name === 'since' ? { ...since } : { name, type: 'text' as const, format: null },
    samples: [],
    empty: 0,
    ambiguous,
  });
  return {
    id,
    fileName: `${table}.csv`,
    bytes: 10,
    problems: [],
    tables: [
      {
        name: table,
        encoding: 'utf-8',
        delimiter: ',',
        headerLine: 1,
        rows: 2,
        estimated: false,
        key: ['id'],
        preview: [],
        fields: [column('id', false), column('since', true)],
      },
    ],
  };
}

const mapping: Mapping = {
  kind: 'mapping',
  version: 1,
  maps: [
    {
      source: 'files',
      stream: 'clients',
      entity: 'account',
      fields: { account_id: { from: 'column', column: 'id' } },
      values: {},
      where: null,
      account: null,
    },
  ],
};

function after(...actions: ImportAction[]): ImportState {
  return actions.reduce(reduceImport, EMPTY);
}

const added: ImportAction = { do: 'add', upload: upload('u1', 'clients') };
const proposed: ImportAction = { do: 'propose', mapping };
const clients = { upload: 'u1', table: 'clients' };

test('a file brings its tables; the same file again replaces them', () => {
  const state = after(added, added, { do: 'add', upload: upload('u2', 'invoices') });
  expect(state.tables.map(({ table }) => table)).toEqual(['clients', 'invoices']);
  expect(after(added, { do: 'remove', upload: 'u1' })).toEqual(EMPTY);
});

test('another set of files asks for another proposal', () => {
  expect(after(added, proposed).mapping).toEqual(mapping);
  expect(
    after(added, proposed, { do: 'add', upload: upload('u2', 'invoices') }).mapping,
  ).toBeNull();
  expect(after(added, proposed, { do: 'remove', upload: 'other' }).mapping).toEqual(mapping);
});

test('an ambiguous column is settled once a person has said how it is written', () => {
  const before = after(added);
  expect(unsettledCount(before)).toBe(1);
  const field = { ...since, format: { decimal: null, date: 'mdy' as const } };
  const settled = reduceImport(before, { do: 'setField', at: clients, field });
  expect(unsettledCount(settled)).toBe(0);
  expect(settled.tables[0]?.fields[1]).toEqual(field);
});

test('fields are filled and emptied; another entity begins anew', () => {
  const filled = after(added, proposed, {
    do: 'setFieldMap',
    map: 0,
    field: 'name',
    from: { from: 'constant', value: 'x' },
  });
  expect(filled.mapping?.maps[0]?.fields['name']).toEqual({ from: 'constant', value: 'x' });
  const emptied = reduceImport(filled, {
    do: 'setFieldMap',
    map: 0,
    field: 'account_id',
    from: null,
  });
  expect(Object.keys(emptied.mapping?.maps[0]?.fields ?? {})).toEqual(['name']);
  const other = reduceImport(filled, { do: 'setEntity', map: 0, entity: 'invoice' });
  expect(other.mapping?.maps[0]).toMatchObject({ entity: 'invoice', fields: {} });
});

test('translated values, account links and maps come and go', () => {
  const value: ImportAction = {
    do: 'setValue',
    map: 0,
    field: 'status',
    source: 'Ativo',
    value: 'active',
  };
  expect(after(added, proposed, value).mapping?.maps[0]?.values).toEqual({
    status: { Ativo: 'active' },
  });
  expect(after(added, proposed, value, { ...value, value: null }).mapping?.maps[0]?.values).toEqual(
    { status: {} },
  );
  const link = { ...NO_LINK, taxId: 'CNPJ' };
  expect(
    after(added, proposed, { do: 'setAccount', map: 0, link }).mapping?.maps[0]?.account,
  ).toEqual(link);
  expect(
    after(added, proposed, { do: 'setAccount', map: 0, link: NO_LINK }).mapping?.maps[0]?.account,
  ).toBeNull();
  expect(after(added, proposed, { do: 'dropMap', map: 0 }).mapping?.maps).toEqual([]);
});

test('the plan says what the person left, and is no plan without a mapping', () => {
  expect(planOf(after(added), 'Files')).toBeNull();
  const plan = planOf(after(added, proposed, { do: 'setKey', at: clients, key: [] }), 'Files');
  expect(plan).toMatchObject({
    name: 'Files',
    uploads: [{ upload: 'u1', table: 'clients', key: [] }],
  });
  expect(planOf(after(added, proposed, { do: 'name', name: ' Mine ' }), 'Files')?.name).toBe(
    'Mine',
  );
});

test('state survives being stored as text', () => {
  const state = after(added, proposed, {
    do: 'start',
    job: 'j1',
    startedAt: '2026-11-23T10:00:00Z',
  });
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

test('problems are found at their place', () => {
  const at = (path: string) => ({
    code: 'x',
    message: path,
    hint: '',
    at: { path },
    severity: 'error' as const,
  });
  const problems = [
    at('/maps/0/fields/name'),
    at('/maps/0/fields/a~1b/formula'),
    at('/maps/1/fields/name'),
    at('/maps/0/entity'),
    at(''),
  ];
  expect(problemsAt(problems, 0, 'name')).toHaveLength(1);
  expect(problemsAt(problems, 0, 'a/b')).toHaveLength(1);
  expect(problemsOfMap(problems, 0).map(({ message }) => message)).toEqual(['/maps/0/entity']);
  const state = after(added, proposed);
  const [table] = state.tables;
  expect(table === undefined ? [] : mapsOf(state, table).map(({ index }) => index)).toEqual([0]);
});
