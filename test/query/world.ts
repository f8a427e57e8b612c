/** A small warehouse of seeded random rows, as plain arrays (for the naive evaluator) and as tables (for the planner). */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, addMonths, eachDay, startOfMonth } from '../../src/base/date.ts';
import { openWriter } from '../../src/base/engine/open.ts';
import { add, sum } from '../../src/base/exact.ts';
import type { Cell } from '../../src/base/engine-door.ts';
import { tableName } from '../../src/base/sql/build-query.ts';
import { column, createTable } from '../../src/base/sql/build-statement.ts';
import { compileDuckdb } from '../../src/base/sql/compile-duckdb.ts';
import type { SqlType } from '../../src/base/sql/sql-type.ts';

export type State = {
  state_id: number;
  account_id: string;
  valid_from: string;
  valid_to: string | null;
  logo_id: string;
  industry: string | null;
  region: string | null;
};
export type Owner = {
  state_id: number;
  account_id: string;
  user_id: string | null;
  team_id: string | null;
  split: string;
};
export type Sale = {
  account_id: string | null;
  state_id: number | null;
  day: string;
  kind: string | null;
  amount: string;
  units: number;
  source_rows: number;
};
export type Balance = {
  account_id: string;
  state_id: number;
  day: string;
  amount: string;
  active: number;
};
export type Contract = {
  account_id: string;
  valid_from: string;
  valid_to: string | null;
  currency: string;
  value: string;
  product: string | null;
  ends_on: string;
};
export type Rate = { currency: string; day: string; rate: string };
export type Work = { user_id: string; team_id: string | null; day: string; quota: string };

export type World = {
  today: string;
  accounts: { account_id: string; name: string }[];
  states: State[];
  owners: Owner[];
  sales: Sale[];
  balances: Balance[];
  contracts: Contract[];
  rates: Rate[];
  work: Work[];
};

export const TODAY = '2025-06-20';
const FIRST = '2024-01-01';
const USERS = ['u1', 'u2', 'u3', "u'4"] as const;
const TEAM: Readonly<Record<string, string | null>> = { u1: 't1', u2: 't1', u3: 't2', "u'4": null };

/** A seeded source of chance: whole numbers below `most`. */
export function chance(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

/** One of a list. */
export function pick<T>(roll: (most: number) => number, items: readonly T[]): T {
  const item = items[roll(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** The state of an account that is in force on a day. */
export function stateAt(states: readonly State[], account: string, day: string): State | null {
  return (
    states.find(
      (state) =>
        state.account_id === account &&
        state.valid_from <= day &&
        (state.valid_to === null || day < state.valid_to),
    ) ?? null
  );
}

/** The rows of a seeded world. */
export function makeWorld(seed: number): World {
  const roll = chance(seed);
  const ids = Array.from({ length: 12 }, (_, at) => `a${String(at).padStart(2, '0')}`);
  const accounts = ids.map((id) => ({ account_id: id, name: `Client ${id} "d'Or"` }));
  const states = ids
    .flatMap((id) => statesOf(id, roll))
    .map((state, at) => ({ ...state, state_id: at + 1 }));
  const owners = states.flatMap((state) => ownersOf(state, roll));
  const sales = Array.from({ length: 420 }, () => saleOf(ids, states, roll));
  const balances = ids.flatMap((id) => balancesOf(id, states, roll));
  const contracts = Array.from({ length: 45 }, () => contractOf(ids, roll));
  const rates = ratesOf(roll);
  const work = USERS.flatMap((user) =>
    eachDay('2024-03-01', TODAY)
      .filter((day) => day.endsWith('-01') || day.endsWith('-15'))
      .map((day) => ({
        user_id: user,
        team_id: TEAM[user] ?? null,
        day,
        quota: `${roll(400)}.${String(roll(100)).padStart(2, '0')}`,
      })),
  );
  return { today: TODAY, accounts, states, owners, sales, balances, contracts, rates, work };
}

/** The same world without the rows of accounts that may not be seen, nor what is about colleagues. */
export function withoutHidden(world: World, visible: readonly string[]): World {
  const seen = <T extends { account_id: string | null }>(rows: T[]): T[] =>
    rows.filter((row) => row.account_id !== null && visible.includes(row.account_id));
  return {
    ...world,
    accounts: seen(world.accounts),
    states: seen(world.states),
    owners: seen(world.owners),
    sales: seen(world.sales),
    balances: seen(world.balances),
    contracts: seen(world.contracts),
    work: [],
  };
}

/** Writes the world's tables, roll-ups included, and gives the path of the file. */
export async function writeWorld(world: World): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'rapport-world-')), 'world.duckdb');
  const writer = await openWriter({ file, memoryMb: 1024, threads: 1 });
  for (const { name, columns, rows } of tablesOf(world)) {
    const definitions = Object.entries(columns).map(([id, type]) => column(id, type));
    await writer.run(compileDuckdb(createTable(tableName(name), { columns: definitions })));
    const names = Object.keys(columns);
    if (rows.length > 0)
      await writer.append(
        { name },
        names,
        rows.map((row) => names.map((id) => row[id] ?? null)),
      );
  }
  await writer.checkpoint();
  await writer.close();
  return file;
}

type TableRows = {
  name: string;
  columns: Record<string, SqlType>;
  rows: readonly Readonly<Record<string, Cell>>[];
};

const SALE: Record<string, SqlType> = {
  account_id: 'varchar',
  state_id: 'bigint',
  day: 'date',
  kind: 'varchar',
  amount: 'decimal(18,2)',
  units: 'integer',
  source_rows: 'bigint',
};

function tablesOf(world: World): TableRows[] {
  const { day: _, ...noDay } = SALE;
  const balance: Record<string, SqlType> = {
    account_id: 'varchar',
    state_id: 'bigint',
    day: 'date',
    amount: 'decimal(18,2)',
    active: 'integer',
  };
  return [
    { name: 'account', columns: { account_id: 'varchar', name: 'varchar' }, rows: world.accounts },
    {
      name: 'account_state',
      columns: {
        state_id: 'bigint',
        account_id: 'varchar',
        valid_from: 'date',
        valid_to: 'date',
        logo_id: 'varchar',
        industry: 'varchar',
        region: 'varchar',
      },
      rows: world.states,
    },
    {
      name: 'state_owner',
      columns: {
        state_id: 'bigint',
        account_id: 'varchar',
        user_id: 'varchar',
        team_id: 'varchar',
        split: 'decimal(18,8)',
      },
      rows: world.owners,
    },
    {
      name: 'user',
      columns: { user_key: 'varchar', name: 'varchar' },
      rows: USERS.map((id) => ({ user_key: id, name: `Name of ${id}` })),
    },
    {
      name: 'fx_day',
      columns: { currency: 'varchar', day: 'date', rate: 'decimal(38,12)' },
      rows: world.rates,
    },
    { name: 'sale_row', columns: SALE, rows: world.sales },
    { name: 'sale_day', columns: SALE, rows: rolledUp(world.sales, (day) => day, 'day') },
    {
      name: 'sale_month',
      columns: { ...noDay, month: 'date' },
      rows: rolledUp(world.sales, startOfMonth, 'month'),
    },
    { name: 'balance_day', columns: balance, rows: world.balances },
    {
      name: 'balance_month_end',
      columns: balance,
      rows: world.balances.filter(({ day }) => addDays(day, 1).endsWith('-01')),
    },
    {
      name: 'contract_interval',
      columns: {
        account_id: 'varchar',
        valid_from: 'date',
        valid_to: 'date',
        currency: 'varchar',
        value: 'decimal(18,4)',
        product: 'varchar',
        ends_on: 'date',
      },
      rows: world.contracts,
    },
    {
      name: 'work_day',
      columns: { user_id: 'varchar', team_id: 'varchar', day: 'date', quota: 'decimal(18,2)' },
      rows: world.work,
    },
  ];
}

function rolledUp(
  sales: readonly Sale[],
  period: (day: string) => string,
  as: string,
): Record<string, Cell>[] {
  const groups = new Map<string, Sale[]>();
  for (const sale of sales) {
    const key = JSON.stringify([sale.account_id, sale.state_id, sale.kind, period(sale.day)]);
    groups.set(key, [...(groups.get(key) ?? []), sale]);
  }
  return [...groups.values()].map((group) => ({
    account_id: group[0]?.account_id ?? null,
    state_id: group[0]?.state_id ?? null,
    kind: group[0]?.kind ?? null,
    [as]: period(group[0]?.day ?? ''),
    amount: sum(group.map((sale) => sale.amount)),
    units: group.reduce((total, sale) => total + sale.units, 0),
    source_rows: group.reduce((total, sale) => total + sale.source_rows, 0),
  }));
}

type Roll = (most: number) => number;

function statesOf(id: string, roll: Roll): Omit<State, 'state_id'>[] {
  const edges = [
    '1900-01-01',
    ...Array.from({ length: roll(3) }, () => addDays('2024-03-01', roll(440))),
  ].toSorted();
  const starts = edges.filter((edge, at) => edge !== edges[at - 1]);
  return starts.map((from, at) => ({
    account_id: id,
    valid_from: from,
    valid_to: starts[at + 1] ?? null,
    logo_id: logoOf(id, at),
    industry: pick(roll, ['food', 'tech', 'law', null]),
    region: pick(roll, ['north', 'south', null]),
  }));
}

/** Two groups: one led by an account, one whose head is no account; one account is acquired in its second state. */
function logoOf(id: string, at: number): string {
  if (id === 'a02' || (id === 'a03' && at > 0)) return 'a01';
  return id === 'a05' || id === 'a06' ? 'g9' : id;
}

function ownersOf({ state_id, account_id }: State, roll: Roll): Owner[] {
  const [one, two] = [pick(roll, USERS), pick(roll, USERS)];
  const of = (user_id: string | null, split: string): Owner => ({
    state_id,
    account_id,
    user_id,
    team_id: user_id === null ? null : (TEAM[user_id] ?? null),
    split,
  });
  const way = roll(4);
  if (way === 0) return [of(null, '1')];
  if (way === 1 || one === two) return [of(one, '1')];
  return way === 2
    ? [of(one, '0.6'), of(two, '0.4')]
    : [of(one, '0.33333333'), of(two, '0.33333334'), of(null, '0.33333333')];
}

function saleOf(ids: readonly string[], states: readonly State[], roll: Roll): Sale {
  const account = roll(15) === 0 ? null : pick(roll, ids);
  const day = addDays(FIRST, roll(535));
  const state = account === null ? null : stateAt(states, account, day);
  return {
    account_id: account,
    state_id: state?.state_id ?? null,
    day,
    kind: pick(roll, ['small', 'small', 'big', null]),
    amount: `${roll(9) === 0 ? '-' : ''}${roll(2_000)}.${String(roll(100)).padStart(2, '0')}`,
    units: roll(6),
    source_rows: 1,
  };
}

function balancesOf(id: string, states: readonly State[], roll: Roll): Balance[] {
  let amount = String(roll(500));
  return eachDay(addMonths(FIRST, roll(8)), TODAY).map((day) => {
    if (roll(12) === 0) amount = add(amount, `${roll(80) - 40}.25`) ?? amount;
    return {
      account_id: id,
      state_id: stateAt(states, id, day)?.state_id ?? 0,
      day,
      amount,
      active: Number(!amount.startsWith('-')),
    };
  });
}

function contractOf(ids: readonly string[], roll: Roll): Contract {
  const from = addDays('2023-06-01', roll(700));
  const to = roll(3) === 0 ? null : addDays(from, 20 + roll(500));
  return {
    account_id: pick(roll, ids),
    valid_from: from,
    valid_to: to,
    currency: pick(roll, ['USD', 'BRL', 'EUR']),
    value: `${roll(900)}.${String(roll(10_000)).padStart(4, '0')}`,
    product: pick(roll, ['p1', 'p2', null]),
    ends_on: to ?? addDays(from, 365),
  };
}

/** Rates of each day, but for two weeks in which nobody published any for EUR. */
function ratesOf(roll: Roll): Rate[] {
  return eachDay('2022-12-01', TODAY).flatMap((day) => [
    { currency: 'BRL', day, rate: `0.${180_000 + roll(30_000)}` },
    ...(day >= '2025-02-01' && day <= '2025-02-14'
      ? []
      : [{ currency: 'EUR', day, rate: `1.${String(50_000 + roll(90_000)).padStart(6, '0')}` }]),
    { currency: 'USD', day, rate: '1' },
  ]);
}
