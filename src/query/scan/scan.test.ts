import { describe, expect, test } from 'vitest';
import { col, eq } from '../../base/sql/build-expression.ts';
import {
  as,
  cte,
  join,
  select,
  subquery,
  table,
  unionAll,
  valuesTable,
} from '../../base/sql/build-query.ts';
import { val } from '../../base/sql/value.ts';
import type { Query } from '../../base/sql/statement.ts';
import { viewerOf } from '../../base/viewer.ts';
import type { RowRule, Viewer } from '../../base/viewer.ts';
import type { Filter } from '../schema.ts';
import { compileScanned, countScans } from './check.ts';
import { scan, scopeOf } from './scan.ts';
import type { Scope } from './scan.ts';
import type { Tables } from './tables.ts';

const tables: Tables = new Map([
  ['ticket_day', { by: 'account', column: 'account_id' }],
  ['workload_day', { by: 'staff' }],
  ['fx_day', { by: 'open' }],
]);

function viewerWith(rule: RowRule): Viewer {
  return viewerOf({ workspace: 'w', name: 'Ana', rule });
}

function scopeWith(rule: RowRule, accounts: readonly Filter[] = []): Scope {
  return scopeOf({ viewer: viewerWith(rule), accounts, tables });
}

function sqlOf(name: string, scope: Scope): { text: string; values: readonly unknown[] } {
  const { text, values } = compileScanned(
    select({ columns: ['n'], from: scan(name, ['n'], { as: 't', scope }) }),
  );
  return { text, values };
}

const ALL: RowRule = { kind: 'all' };
const TWO: RowRule = { kind: 'accounts', ids: ["b'", 'a'] };

describe('a scan', () => {
  test('of accounts keeps the permitted ones, bound', () => {
    const { text, values } = sqlOf('ticket_day', scopeWith(TWO));
    expect(text).toContain('from "ticket_day" as "ticket_day" where ("account_id" in ($1, $2))');
    expect(values).toEqual(['a', "b'"]);
    expect(sqlOf('ticket_day', scopeWith(ALL)).text).not.toContain('where');
  });

  test('of an empty rule keeps nothing', () => {
    expect(sqlOf('ticket_day', scopeWith({ kind: 'accounts', ids: [] })).text).toContain(
      'where false',
    );
  });

  test('of colleagues is empty for whoever has a row rule, even for all accounts there are', () => {
    expect(sqlOf('workload_day', scopeWith(TWO))).toMatchObject({ values: [false] });
    expect(sqlOf('workload_day', scopeWith(ALL)).text).not.toContain('where');
    expect(sqlOf('fx_day', scopeWith(TWO)).text).not.toContain('where');
  });

  test('is narrowed by filters of accounts as by a rule', () => {
    const filter: Filter = { dimension: 'account', op: 'in', values: ['c'] };
    const { text, values } = sqlOf('ticket_day', scopeWith(TWO, [filter]));
    expect(text).toContain(
      '("account_id" in ($1, $2)) and (cast("account_id" as varchar) in ($3))',
    );
    expect(values).toEqual(['a', "b'", 'c']);
  });

  test('cannot be built without a genuine viewer and scope, nor of a table without a rule', () => {
    const genuine = viewerWith(ALL);
    expect(() => scopeOf({ viewer: { ...genuine }, accounts: [], tables })).toThrow(
      /forged_viewer/,
    );
    const scope = scopeWith(TWO);
    expect(() => scan('ticket_day', ['n'], { as: 't', scope: { ...scope } })).toThrow(
      /forged_viewer/,
    );
    expect(() => scan('secret', ['n'], { as: 't', scope })).toThrow(/unruled_table/);
    expect(() => scan('ticket_day"; drop table x; --', ['n'], { as: 't', scope })).toThrow(
      /unruled_table/,
    );
  });
});

describe('the check of a produced tree', () => {
  const scope = scopeWith(TWO);
  const scanned = select({ columns: ['n'], from: scan('ticket_day', ['n'], { as: 't', scope }) });
  const sneaked = select({ columns: ['n'], from: table('ticket_day') });

  test.each<[string, Query]>([
    ['as the source', sneaked],
    [
      'in a join',
      select({
        columns: ['n'],
        from: scan('ticket_day', ['n'], { as: 't', scope }),
        joins: [join('cross', table('account'))],
      }),
    ],
    ['in a subquery', select({ columns: ['n'], from: subquery(sneaked, 's') })],
    ['in a union', unionAll(scanned, sneaked)],
    [
      'in a named query',
      select({ with: [cte('c', sneaked)], columns: ['n'], from: subquery(scanned, 's') }),
    ],
    [
      'under the name of a named query',
      select({ with: [cte('account', scanned)], columns: ['n'], from: table('account') }),
    ],
    [
      'as a copy of a scan',
      select({ columns: ['n'], from: { ...scan('ticket_day', ['n'], { as: 't', scope }) } }),
    ],
    [
      'with a schema',
      select({ columns: ['n'], from: table({ catalog: null, schema: 'main', name: 'account' }) }),
    ],
  ])('refuses a table %s', (_, query) => {
    expect(() => compileScanned(query)).toThrow(/unscanned_table/);
  });

  test('counts the scans and lets lists of values through', () => {
    const list = valuesTable('w', ['tag'], [[val(1)]]);
    const joined = select({
      columns: [as('n', col('n', 't'))],
      from: scan('ticket_day', ['n'], { as: 't', scope }),
      joins: [
        join('inner', scan('fx_day', ['n'], { as: 'x', scope }), eq(col('n', 'x'), col('n', 't'))),
        join('cross', list),
      ],
    });
    expect(countScans(joined)).toBe(2);
    expect(countScans(unionAll(joined, scanned))).toBe(3);
  });
});
