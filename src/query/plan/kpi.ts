/** A KPI made ready: formulas read once, per object of the catalogue. */
import { Fault } from '../../base/fault.ts';
import { stableStringify } from '../../base/hash.ts';
import { combineScope, namesIn, readFormula, unitScope } from '../../model/index.ts';
import type { Checked, FormulaScope, FormulaType } from '../../model/index.ts';
import type { Kpi, NullReason, Part, Read } from '../../model/schema.ts';
import type { Flag } from '../schema.ts';

type UnitPart = Extract<Part, { kind: 'unit' }>;

/** A part with its formulas and a key: equal keys in equal windows (of units: stretches) are computed once. */
export type ReadyPart = { readonly name: string; readonly key: string } & (
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'pool'; readonly pool: Extract<Part, { kind: 'pool' }> }
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

const ready = new WeakMap<Kpi, ReadyKpi>();

/** The KPI with its formulas read. Formulas of a published catalogue are sound, so one that is not is a fault. */
export function readyKpi(kpi: Kpi): ReadyKpi {
  const known = ready.get(kpi);
  if (known !== undefined) return known;
  const made = makeReady(kpi);
  ready.set(kpi, made);
  return made;
}

/** Reads of a part: one, or those of its units. */
export function readsOf(part: ReadyPart): readonly (Read | Extract<Part, { kind: 'pool' }>)[] {
  if (part.kind === 'read') return [part.read];
  return part.kind === 'pool' ? [part.pool] : Object.values(part.unit.reads);
}

function makeReady(kpi: Kpi): ReadyKpi {
  const parts = Object.entries(kpi.parts).map(([name, part]) => makePart(kpi, name, part));
  const scope = combineScope(kpi);
  const formula = (text: string, gives: FormulaType): Checked => read({ kpi, text, gives, scope });
  const combine = formula(kpi.combine, 'number');
  const nullWhen = kpi.nullWhen.map(({ when, reason }) => ({
    when: formula(when, 'boolean'),
    reason,
  }));
  const flagWhen = kpi.flagWhen.map(({ when, flag }) => ({ when: formula(when, 'boolean'), flag }));
  const sample = kpi.sample === null ? null : formula(kpi.sample, 'number');
  const all = [
    combine,
    sample,
    ...nullWhen.map((each) => each.when),
    ...flagWhen.map((each) => each.when),
    ...parts.flatMap(formulasOf),
  ];
  return {
    kpi,
    parts,
    combine,
    nullWhen,
    flagWhen,
    sample,
    datasets: [...new Set(parts.flatMap((part) => readsOf(part).map((each) => each.dataset)))],
    policies: policiesIn(all.filter((each) => each !== null)),
  };
}

function makePart(kpi: Kpi, name: string, part: Part): ReadyPart {
  switch (part.kind) {
    case 'pool':
      return { name, key: columnKey(part, part.quantile), kind: 'pool', pool: part };
    case 'unit':
      return {
        name,
        key: stableStringify(part),
        kind: 'unit',
        unit: part,
        ...unitFormulas(kpi, part),
      };
    default:
      return { name, key: columnKey(part, null), kind: 'read', read: part };
  }
}

type UnitFormulas = Pick<Extract<ReadyPart, { kind: 'unit' }>, 'keep' | 'value' | 'reads'>;

function unitFormulas(kpi: Kpi, part: UnitPart): UnitFormulas {
  const scope = unitScope(part);
  const entries = Object.entries(part.reads);
  return {
    keep: part.keep === null ? null : read({ kpi, text: part.keep, gives: 'boolean', scope }),
    value: read({ kpi, text: part.value, gives: 'number', scope }),
    reads: entries.map(([name, each]) => ({ name, key: stableStringify(each), read: each })),
  };
}

/** What is summed, whatever the window. */
function columnKey(part: Read | Extract<Part, { kind: 'pool' }>, quantile: number | null): string {
  const due = part.kind === 'stock' ? (part.due?.field ?? null) : null;
  return stableStringify([part.dataset, part.measure, part.where, due, quantile]);
}

function formulasOf(part: ReadyPart): (Checked | null)[] {
  return part.kind === 'unit' ? [part.keep, part.value] : [];
}

function policiesIn(formulas: readonly Checked[]): string[] {
  const names = formulas.flatMap(namesIn).filter((name) => name.startsWith('policy.'));
  return [...new Set(names)].sort();
}

function read({
  kpi,
  text,
  gives,
  scope,
}: {
  kpi: Kpi;
  text: string;
  gives: FormulaType;
  scope: FormulaScope;
}): Checked {
  const checked = readFormula(text, scope, gives);
  if (checked.ok) return checked.value;
  throw new Fault('bad_catalogue', {
    message: `formula of ${kpi.id}: ${text} (${checked.problems.map((each) => each.code).join(', ')})`,
  });
}
