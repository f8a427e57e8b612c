/** A KPI made ready: formulas read once, per object of the catalogue. */
import { Fault } from '../../base/fault.ts';
import { stableStringify } from '../../base/hash.ts';
import {
  combineScope,
  namesIn,
  policyValue,
  readFormula,
  simplifyFormula,
  unitScope,
} from '../../model/index.ts';
import type { Checked, FormulaScope, FormulaType } from '../../model/index.ts';
import type { Kpi, NullReason, Part, Policies, Read } from '../../model/schema.ts';
import type { Flag } from '../schema.ts';
import { ROWS } from './spec.ts';

type UnitPart = Extract<Part, { kind: 'unit' }>;

/**
 * A part with its formulas and a key: equal keys in equal windows (of units: stretches) are computed once.
 * `rows` is the key of the rows behind it: what several parts sum is counted once.
 */
export type ReadyPart = { readonly name: string; readonly key: string } & (
  | { readonly kind: 'read'; readonly read: Read; readonly rows: string }
  | {
      readonly kind: 'pool';
      readonly pool: Extract<Part, { kind: 'pool' }>;
      readonly rows: string;
    }
  | {
      readonly kind: 'unit';
      readonly unit: UnitPart;
      readonly keep: Checked | null;
      readonly value: Checked;
      /** The reads by name; equal reads of several parts have equal keys. */
      readonly reads: readonly { name: string; key: string; read: Read }[];
    }
);

export type ReadyKpi = {
  readonly kpi: Kpi;
  readonly parts: readonly ReadyPart[];
  readonly combine: Checked;
  readonly nullWhen: readonly { when: Checked; reason: NullReason }[];
  readonly flagWhen: readonly { when: Checked; flag: Flag }[];
  readonly sample: Checked | null;
  /** Datasets that its parts read. */
  readonly datasets: readonly string[];
  /** Policies that its formulas read, as `policy.<name>`. */
  readonly policies: readonly string[];
};

const ready = new WeakMap<Policies, WeakMap<Kpi, ReadyKpi>>();

/**
 * The KPI with its formulas read and its policies worked in, so that a read which only another policy would need is
 * not computed. Formulas of a published catalogue are sound, so one that is not is a fault.
 */
export function readyKpi(kpi: Kpi, policies: Policies): ReadyKpi {
  const known = ready.get(policies) ?? new WeakMap<Kpi, ReadyKpi>();
  ready.set(policies, known);
  const made = known.get(kpi) ?? makeReady(kpi, policies);
  known.set(kpi, made);
  return made;
}

/** Reads of a part: one, or those of its units. */
export function readsOf(part: ReadyPart): readonly (Read | Extract<Part, { kind: 'pool' }>)[] {
  if (part.kind === 'read') return [part.read];
  return part.kind === 'pool' ? [part.pool] : part.reads.map((each) => each.read);
}

function makeReady(kpi: Kpi, policies: Policies): ReadyKpi {
  const read = new Set<string>();
  const reader = readerFor(kpi, { policies, read });
  const parts = Object.entries(kpi.parts).map(([name, part]) => makePart(name, part, reader));
  const scope = combineScope(kpi);
  const combined = {
    combine: reader(kpi.combine, 'number', scope),
    nullWhen: kpi.nullWhen.map(({ when, reason }) => ({
      when: reader(when, 'boolean', scope),
      reason,
    })),
    flagWhen: kpi.flagWhen.map(({ when, flag }) => ({
      when: reader(when, 'boolean', scope),
      flag,
    })),
    sample: kpi.sample === null ? null : reader(kpi.sample, 'number', scope),
  };
  const datasets = new Set(parts.flatMap((part) => readsOf(part).map((each) => each.dataset)));
  return { kpi, parts, ...combined, datasets: [...datasets], policies: [...read].sort() };
}

type Reader = (text: string, gives: FormulaType, scope: FormulaScope) => Checked;

/** Reads formulas and notes which policies they name. */
function readerFor(
  kpi: Kpi,
  { policies, read }: { policies: Policies; read: Set<string> },
): Reader {
  return (text, gives, scope) => {
    const checked = readFormula(text, scope, gives);
    if (!checked.ok) {
      const codes = checked.problems.map((each) => each.code).join(', ');
      throw new Fault('bad_catalogue', { message: `formula of ${kpi.id}: ${text} (${codes})` });
    }
    const names = namesIn(checked.value).filter((name) => name.startsWith('policy.'));
    for (const name of names) read.add(name);
    return simplifyFormula(
      checked.value,
      new Map(names.map((name) => [name, policyValue(policies, name)])),
    );
  };
}

function makePart(name: string, part: Part, reader: Reader): ReadyPart {
  switch (part.kind) {
    case 'pool':
      return { name, ...keysOf(part, part.quantile), kind: 'pool', pool: part };
    case 'unit':
      return { name, kind: 'unit', unit: part, ...unitFormulas(part, reader) };
    default:
      return { name, ...keysOf(part, null), kind: 'read', read: part };
  }
}

type UnitFormulas = Pick<Extract<ReadyPart, { kind: 'unit' }>, 'key' | 'keep' | 'value' | 'reads'>;

function unitFormulas(part: UnitPart, reader: Reader): UnitFormulas {
  const scope = unitScope(part);
  const keep = part.keep === null ? null : reader(part.keep, 'boolean', scope);
  const value = reader(part.value, 'number', scope);
  const named = new Set([...namesIn(value), ...(keep === null ? [] : namesIn(keep))]);
  const all = Object.entries(part.reads);
  const used = all.filter(([name]) => named.has(name));
  // a formula that names no read still counts the units that its reads find
  const reads = (used.length === 0 ? all : used).map(([name, each]) => ({
    name,
    key: stableStringify(each),
    read: each,
  }));
  const { unit, fold, by } = part;
  return { key: stableStringify([unit, fold, by, keep, value, reads]), keep, value, reads };
}

/** What is summed, and which rows are, whatever the window. */
function keysOf(
  part: Read | Extract<Part, { kind: 'pool' }>,
  quantile: number | null,
): { key: string; rows: string } {
  const { dataset, measure, where } = part;
  const due = part.kind === 'stock' ? (part.due?.field ?? null) : null;
  return {
    key: stableStringify([dataset, measure, where, due, quantile]),
    rows: stableStringify([dataset, ROWS, where, due, null]),
  };
}
