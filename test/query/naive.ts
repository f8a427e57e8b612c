/**
 * Answers by plain loops over rows: no SQL, no roll-ups, no shared computation. What it has in common with the
 * planner is the calendar and the formula language, which have tests of their own.
 */
import { addDays, addMonths, addYears } from '../../src/base/date.ts';
import { abs, add, compare, div, mul, round, sub, sum } from '../../src/base/exact.ts';
import type {
  Condition,
  Dataset,
  Dimension,
  Kpi,
  Part,
  Read,
  Window,
} from '../../src/model/schema.ts';
import { evaluateFormula } from '../../src/model/formula/evaluate.ts';
import { readFormula } from '../../src/model/formula/read-formula.ts';
import type { Stretch } from '../../src/query/period/stretch.ts';
import { combineScope, unitScope } from '../../src/model/kpi/scope.ts';
import type { Filter } from '../../src/query/schema.ts';
import { datasets, dimensions } from './vocabulary.ts';
import { stateAt } from './world.ts';
import type { State, World } from './world.ts';

type Fact = Readonly<Record<string, string | number | null>>;
type Keys = readonly (string | null)[];
/** Values by group; the group is the JSON of its keys. */
export type ByGroup = ReadonlyMap<string, string | null>;

export type Asked = {
  dimensions: readonly string[];
  filters: readonly Filter[];
  hidden: readonly Keys[] | null;
};

/** A piece of a row or unit: whose it is, and which share of it. */
type Piece = { member: (dimension: Dimension) => string | null; weight: string };

const MIN_SAMPLE = '5';

/** Values of a KPI's parts by group, averaged over the stretches. */
export function partsOf(
  kpi: Kpi,
  stretches: readonly Stretch[],
  { world, asked }: { world: World; asked: Asked },
): Map<string, ByGroup> {
  return new Map(
    Object.entries(kpi.parts).map(([name, part]) => [
      name,
      meanOf(part, stretches, { world, asked }),
    ]),
  );
}

/** The combined value of one group; null has no reason here. */
export function combine(
  kpi: Kpi,
  parts: ReadonlyMap<string, ByGroup>,
  { group, days }: { group: string; days: string },
): string | null {
  const valueOf = (name: string): string | null => {
    if (name === 'period.days') return days;
    if (name === 'policy.min_sample_rate') return MIN_SAMPLE;
    return parts.get(name)?.get(group) ?? absent(kpi.parts[name]);
  };
  const formula = (text: string): unknown => {
    const checked = readFormula(text, combineScope(kpi));
    if (!checked.ok) throw new Error(`bad formula ${text}`);
    return evaluateFormula(checked.value, { valueOf, today: '2025-06-20' });
  };
  if (kpi.nullWhen.some(({ when }) => formula(when) === true)) return null;
  const value = formula(kpi.combine);
  return typeof value === 'string' ? add(value, '0') : null;
}

/** What a part is where it has no rows. */
export function absent(part: Part | undefined): string | null {
  if (part?.kind === 'pool') return null;
  return part?.kind === 'unit' &&
    (part.fold === 'max' || (typeof part.fold === 'object' && 'quantile' in part.fold))
    ? null
    : '0';
}

function meanOf(
  part: Part,
  stretches: readonly Stretch[],
  scope: { world: World; asked: Asked },
): ByGroup {
  if (part.kind === 'pool') {
    const from = stretches.map((each) => each.from).toSorted()[0] ?? '';
    const end =
      stretches
        .map((each) => each.end)
        .toSorted()
        .at(-1) ?? '';
    const [first] = stretches;
    return first === undefined ? new Map() : partValues(part, { ...first, from, end }, scope);
  }
  const each = stretches.map((stretch) => partValues(part, stretch, scope));
  if (each.length === 1) return each[0] ?? new Map();
  const groups = new Set(each.flatMap((values) => [...values.keys()]));
  const total = (group: string): string | null =>
    each.map((values) => values.get(group) ?? absent(part)).reduce((a, b) => add(a, b), '0');
  return new Map([...groups].map((group) => [group, div(total(group), String(stretches.length))]));
}

function partValues(
  part: Part,
  stretch: Stretch,
  { world, asked }: { world: World; asked: Asked },
): ByGroup {
  if (part.kind === 'unit') return unitValues(part, stretch, { world, asked });
  const read: Read = part.kind === 'pool' ? { ...part, kind: 'flow' } : part;
  const byGroup = new Map<string, string[]>();
  for (const { fact, day, value } of rowsOf(read, stretch, world)) {
    const pieces = piecesOf({ fact, day, dataset: datasetOf(read.dataset), world, asked });
    for (const [group, weight] of sharesOf(pieces, asked)) {
      const share = part.kind === 'pool' ? value : (mul(value, weight) ?? '0');
      byGroup.set(group, [...(byGroup.get(group) ?? []), share]);
    }
  }
  const fold = part.kind === 'pool' ? (values: string[]) => quantileOf(values, part.quantile) : sum;
  return new Map([...byGroup].map(([group, values]) => [group, fold(values)]));
}

type Row = { fact: Fact; day: string; value: string };

/** Rows of a read with their value in reporting currency, and the day at which their state is looked up. */
function rowsOf(read: Read, stretch: Stretch, world: World): Row[] {
  const dataset = datasetOf(read.dataset);
  const facts = factsOf(read.dataset, world).filter((fact) =>
    read.where.every((condition) => holds(fact, condition, dataset)),
  );
  if (read.kind === 'flow') {
    const { from, end } = edgesOf(read.window, stretch);
    return facts
      .filter((fact) => (from === null || String(fact['day']) >= from) && String(fact['day']) < end)
      .map((fact) => ({
        fact,
        day: String(fact['day']),
        value: amountOf(fact, read, { day: String(fact['day']), world }) ?? '0',
      }));
  }
  const opening = addDays(stretch.from, -1);
  const day = read.at === 'opening' ? opening : addDays(stretch.end, -1);
  const rates = read.rates === 'opening' ? opening : day;
  return facts
    .filter((fact) =>
      dataset.time.kind === 'daily'
        ? fact['day'] === day
        : String(fact['valid_from']) <= day &&
          (fact['valid_to'] === null || String(fact['valid_to']) > day),
    )
    .filter((fact) => isDue(fact, read, stretch))
    .flatMap((fact) => {
      const value = amountOf(fact, read, { day: rates, world });
      return value === null ? [] : [{ fact, day, value }];
    });
}

function isDue(fact: Fact, read: Read, { from, end, fullEnd }: Stretch): boolean {
  if (read.kind !== 'stock' || read.due === null) return true;
  const date = String(fact[read.due.field]);
  if (read.due.within !== 'period') return date >= end && date < addDays(end, read.due.within.days);
  return date >= (end < fullEnd ? addDays(end, -1) : from) && date < fullEnd;
}

function edgesOf(
  window: Window,
  { from, end, fullEnd, step }: Stretch,
): { from: string | null; end: string } {
  switch (window.kind) {
    case 'period':
      return { from, end };
    case 'whole_period':
      return { from, end: fullEnd };
    case 'to_date':
      return { from: null, end };
    case 'trailing':
      return {
        from: window.unit === 'month' ? addMonths(end, -window.n) : addDays(end, -window.n),
        end,
      };
    default: {
      if (step.unit === 'week')
        return { from: addDays(from, -364 * window.n), end: addDays(end, -364 * window.n) };
      const back = (date: string): string =>
        window.unit === 'year' ? addYears(date, -window.n) : addMonths(date, -window.n);
      const whole = from.endsWith('-01') && fullEnd.endsWith('-01');
      const last = whole ? back(fullEnd) : addDays(back(addDays(fullEnd, -1)), 1);
      if (end === fullEnd) return { from: back(from), end: last };
      let elapsed = back(from);
      for (let day = from; day < end; day = addDays(day, 1)) elapsed = addDays(elapsed, 1);
      return { from: back(from), end: elapsed < last ? elapsed : last };
    }
  }
}

function amountOf(
  fact: Fact,
  read: Read,
  { day, world }: { day: string; world: World },
): string | null {
  const measure = datasetOf(read.dataset).measures[read.measure];
  if (measure === undefined) throw new Error(`no measure ${read.measure}`);
  const amount = String(fact[measure.column]);
  if (measure.currencyColumn === null) return amount;
  const currency = fact[measure.currencyColumn];
  if (currency === 'USD') return round(amount, 2);
  const rate = world.rates.find((each) => each.currency === currency && each.day === day);
  return rate === undefined ? null : round(mul(amount, rate.rate), 2);
}

/** The pieces of a row: one, or one per owner of its state where owners matter. */
function piecesOf({
  fact,
  day,
  dataset,
  world,
  asked,
}: {
  fact: Fact;
  day: string;
  dataset: Dataset;
  world: World;
  asked: Asked;
}): Piece[] {
  const account = fact['account_id'];
  const state = typeof account === 'string' ? stateAt(world.states, account, day) : null;
  const owned = wanted(asked).some(
    (dimension) => dimension.kind === 'owner' && dataset.fields[dimension.id] === undefined,
  );
  const owners =
    owned && state !== null
      ? world.owners.filter((owner) => owner.state_id === state.state_id)
      : [null];
  return owners.map((owner) => ({
    weight: owner?.split ?? '1',
    member: (dimension) => {
      const own = dataset.fields[dimension.id];
      if (own !== undefined) return textOf(fact[own]);
      if (dimension.column === 'account_id') return textOf(account);
      const source: Fact | null = dimension.kind === 'owner' ? owner : state;
      return textOf(source?.[dimension.column]);
    },
  }));
}

type UnitPart = Extract<Part, { kind: 'unit' }>;
type Unit = { id: string; own: Map<string, string | null>; reads: Map<string, string> };

function unitValues(
  part: UnitPart,
  stretch: Stretch,
  { world, asked }: { world: World; asked: Asked },
): ByGroup {
  // cut by account, the accounts of a logo are judged one by one
  const unit = part.unit === 'logo' && asked.dimensions.includes('account') ? 'account' : part.unit;
  const day = part.by === 'opening' ? addDays(stretch.from, -1) : addDays(stretch.end, -1);
  const units = gather({ ...part, unit }, stretch, { world, asked, day });
  const judged: { group: string; unit: string; value: string }[] = [];
  for (const each of units) {
    const state = unit === 'user' ? null : speakerOf(each.id, unit, { world, day });
    const value = judge(part, each, { state, stretch });
    if (value === null) continue;
    const isWhole = typeof part.fold === 'object' && 'quantile' in part.fold;
    for (const [group, weight] of sharesOf(
      unitPieces(each, { unit, state, world, asked }),
      asked,
    )) {
      judged.push({ group, unit: each.id, value: isWhole ? value : (mul(value, weight) ?? '0') });
    }
  }
  const byGroup = new Map<string, typeof judged>();
  for (const each of judged) byGroup.set(each.group, [...(byGroup.get(each.group) ?? []), each]);
  return new Map([...byGroup].map(([group, values]) => [group, foldOf(part, values)]));
}

/** Reads summed per unit and own dimension of the facts. */
function gather(
  part: UnitPart,
  stretch: Stretch,
  { world, asked, day }: { world: World; asked: Asked; day: string },
): Unit[] {
  const own = wanted(asked).filter((dimension) => isGathered(dimension, part.unit));
  const hiddenOwn =
    asked.hidden !== null &&
    asked.dimensions.length === 0 &&
    hiddenDimensions(asked).every((each) => isGathered(each, part.unit));
  const units = new Map<string, Unit>();
  for (const [name, read] of Object.entries(part.reads)) {
    const dataset = datasetOf(read.dataset);
    for (const { fact, day: rowDay, value } of rowsOf(read, stretch, world)) {
      for (const { id, weight, member } of unitsOf({
        part,
        fact,
        rowDay,
        dataset,
        world,
        day,
        own,
      })) {
        const members = new Map(own.map((dimension) => [dimension.id, member(dimension)]));
        if (
          !asked.filters.every(
            (filter) =>
              !members.has(filter.dimension) ||
              passes(members.get(filter.dimension) ?? null, filter),
          )
        )
          continue;
        if (
          hiddenOwn &&
          isHidden(
            hiddenDimensions(asked).map((each) => member(each)),
            asked,
          )
        )
          continue;
        const grouped = asked.dimensions
          .filter((each) => members.has(each))
          .map((each) => members.get(each) ?? null);
        const key = JSON.stringify([id, grouped]);
        const unit = units.get(key) ?? { id, own: members, reads: new Map() };
        units.set(key, unit);
        unit.reads.set(name, add(unit.reads.get(name) ?? '0', mul(value, weight)) ?? '0');
      }
    }
  }
  return [...units.values()];
}

type Gathered = {
  part: UnitPart;
  fact: Fact;
  rowDay: string;
  dataset: Dataset;
  world: World;
  day: string;
  own: readonly Dimension[];
};

function unitsOf({
  part,
  fact,
  rowDay,
  dataset,
  world,
  day,
  own,
}: Gathered): { id: string; weight: string; member: Piece['member'] }[] {
  const account = textOf(fact['account_id']);
  if (part.unit !== 'user') {
    if (account === null) return [];
    const id =
      part.unit === 'account' ? account : (stateAt(world.states, account, day)?.logo_id ?? account);
    const member = (dimension: Dimension): string | null =>
      dimension.column === 'account_id'
        ? account
        : textOf(fact[dataset.fields[dimension.id] ?? '']);
    return [{ id, weight: '1', member }];
  }
  const asked: Asked = {
    dimensions: [...own.map((each) => each.id), 'account_manager'],
    filters: [],
    hidden: null,
  };
  return piecesOf({ fact, day: rowDay, dataset, world, asked }).flatMap((piece) => {
    const id = piece.member(dimensionOf('account_manager'));
    return id === null ? [] : [{ id, weight: piece.weight, member: piece.member }];
  });
}

/** The state that speaks for a unit: of the account, or of the logo's own account, or of its first child. */
function speakerOf(
  id: string,
  unit: UnitPart['unit'],
  { world, day }: { world: World; day: string },
): State | null {
  if (unit === 'account') return stateAt(world.states, id, day);
  const members = world.states.filter(
    (state) =>
      state.logo_id === id &&
      state.valid_from <= day &&
      (state.valid_to === null || day < state.valid_to),
  );
  return (
    members.find((state) => state.account_id === id) ??
    members.toSorted((a, b) => (a.account_id < b.account_id ? -1 : 1))[0] ??
    null
  );
}

function judge(
  part: UnitPart,
  { reads }: Unit,
  { state, stretch }: { state: State | null; stretch: Stretch },
): string | null {
  const valueOf = (name: string): string | null => {
    if (name.startsWith('state.'))
      return textOf((state as Fact | null)?.[name.slice('state.'.length)]);
    return name === 'period.days' ? String(daysOf(stretch)) : (reads.get(name) ?? '0');
  };
  const formula = (text: string): unknown => {
    const checked = readFormula(text, unitScope(part));
    if (!checked.ok) throw new Error(`bad formula ${text}`);
    return evaluateFormula(checked.value, { valueOf, today: '2025-06-20' });
  };
  if (part.keep !== null && formula(part.keep) !== true) return null;
  const value = formula(part.value);
  return typeof value === 'string' ? value : null;
}

function unitPieces(
  { id, own }: Unit,
  {
    unit,
    state,
    world,
    asked,
  }: { unit: UnitPart['unit']; state: State | null; world: World; asked: Asked },
): Piece[] {
  const owned = wanted(asked).some((dimension) => dimension.kind === 'owner' && unit !== 'user');
  const owners =
    owned && state !== null
      ? world.owners.filter((owner) => owner.state_id === state.state_id)
      : [null];
  return owners.map((owner) => ({
    weight: owner?.split ?? '1',
    member: (dimension) => {
      if (own.has(dimension.id)) return own.get(dimension.id) ?? null;
      if (unit === 'user' || dimension.column === 'account_id') return id;
      const source: Fact | null = dimension.kind === 'owner' ? owner : (state as Fact | null);
      return textOf(source?.[dimension.column]);
    },
  }));
}

function foldOf(
  { fold }: UnitPart,
  judged: readonly { unit: string; value: string }[],
): string | null {
  const values = judged.map((each) => each.value);
  if (fold === 'sum') return sum(values);
  if (fold === 'max')
    return values.reduce((most, value) => (compare(value, most) > 0 ? value : most));
  if (fold === 'sum_of_squares')
    return sum(values.map((value) => mul(round(value, 6), round(value, 6))));
  if ('quantile' in fold) return quantileOf(values, fold.quantile);
  const ranked = judged.toSorted((a, b) => compare(b.value, a.value) || (a.unit < b.unit ? -1 : 1));
  return sum(ranked.slice(0, fold.top).map((each) => each.value));
}

/** R type 7: linear interpolation. */
function quantileOf(values: readonly string[], fraction: number): string | null {
  const sorted = values.toSorted(compare);
  const place = (sorted.length - 1) * fraction;
  const low = sorted[Math.floor(place)] ?? null;
  const high = sorted[Math.ceil(place)] ?? null;
  return add(low, mul(sub(high, low), String(place - Math.floor(place))));
}

/** The share that each group has of one row or unit: owners of one group count together. */
function sharesOf(pieces: readonly Piece[], asked: Asked): Map<string, string> {
  const shares = new Map<string, string>();
  for (const piece of pieces) {
    const group = groupOf(piece, asked);
    if (group !== null) shares.set(group, add(shares.get(group) ?? '0', piece.weight) ?? '0');
  }
  return shares;
}

/** The group of a piece; null where a filter or the hidden groups leave it out. */
function groupOf({ member }: Piece, asked: Asked): string | null {
  if (!asked.filters.every((filter) => passes(member(dimensionOf(filter.dimension)), filter)))
    return null;
  if (asked.hidden !== null && isHidden(hiddenDimensions(asked).map(member), asked)) return null;
  return JSON.stringify(asked.dimensions.map((id) => member(dimensionOf(id))));
}

/** The dimensions of hidden tuples, set aside by `hide`. */
const hiding = new WeakMap<object, readonly string[]>();

/** The same question without these groups, uncut. */
export function hide(asked: Asked, tuples: readonly Keys[]): Asked {
  const hidden: Asked = { ...asked, dimensions: [], hidden: tuples };
  hiding.set(hidden, asked.dimensions);
  return hidden;
}

function hiddenDimensions(asked: Asked): Dimension[] {
  return (hiding.get(asked) ?? []).map(dimensionOf);
}

function isHidden(keys: Keys, { hidden }: Asked): boolean {
  return (hidden ?? []).some((tuple) => tuple.every((key, at) => key === keys[at]));
}

function wanted(asked: Asked): Dimension[] {
  return [...new Set([...asked.dimensions, ...asked.filters.map((filter) => filter.dimension)])]
    .map(dimensionOf)
    .concat(hiddenDimensions(asked));
}

function isGathered(dimension: Dimension, unit: UnitPart['unit']): boolean {
  if (unit === 'user') return dimension.column !== 'user_id';
  return dimension.kind === 'field' || (unit === 'logo' && dimension.column === 'account_id');
}

function passes(member: string | null, { op, values }: Filter): boolean {
  return values.includes(member) === (op === 'in');
}

function holds(fact: Fact, { field, op, values }: Condition, dataset: Dataset): boolean {
  const value = fact[dataset.fields[field] ?? field] ?? null;
  return value === null ? op === 'not_in' : values.includes(value) === (op === 'in');
}

function factsOf(dataset: string, world: World): readonly Fact[] {
  const all: Readonly<Record<string, readonly Fact[]>> = {
    sale: world.sales,
    balance: world.balances,
    contract: world.contracts,
    work: world.work,
  };
  return all[dataset] ?? [];
}

function datasetOf(id: string): Dataset {
  const dataset = datasets.find((each) => each.id === id);
  if (dataset === undefined) throw new Error(`no dataset ${id}`);
  return dataset;
}

function dimensionOf(id: string): Dimension {
  const dimension = dimensions.find((each) => each.id === id);
  if (dimension === undefined) throw new Error(`no dimension ${id}`);
  return dimension;
}

function daysOf({ from, end }: Stretch): number {
  return (Date.parse(end) - Date.parse(from)) / 86_400_000;
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** Equal but for the last of 40 digits. */
export function isClose(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return compare(abs(sub(a, b)) ?? '0', '0.0000001') <= 0;
}
