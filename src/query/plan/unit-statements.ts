/** Parts of units, gathered into one statement for those of the same units, days and frames. */
import { required } from '../../base/fault.ts';
import type { Policies } from '../../model/schema.ts';
import type { Names } from '../catalogue.ts';
import type { Stretch } from '../period/stretch.ts';
import { compileScanned } from '../scan/check.ts';
import type { Attribution } from './attribution.ts';
import { unitSelect } from './fold.ts';
import type { UnitNeed } from './needs.ts';
import type { World } from './spec.ts';
import { limited } from './statement.ts';
import type { Statement } from './statement.ts';
import { judgedUnit } from './unit-spec.ts';
import type { UnitRead, UnitReadyPart, UnitSpec, UnitValue } from './unit-spec.ts';

/** What the statements of a question share. */
export type UnitWorld = {
  readonly world: World;
  readonly names: Names;
  readonly policies: Policies;
};

/** A part with its slots by stretch. */
type Wanted = { part: UnitReadyPart; slots: Map<string, number>; stretches: Map<string, Stretch> };

/** One statement per kind of unit, day of attribution and set of frames. */
export function unitStatements(
  needs: readonly UnitNeed[],
  attribution: Attribution,
  shared: UnitWorld,
): Statement[] {
  const groups = new Map<string, Wanted[]>();
  for (const wanted of wantedOf(needs)) {
    const { unit, by } = wanted.part.unit;
    const key = [unit, by, ...wanted.stretches.keys()].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), wanted]);
  }
  return [...groups.values()].map((group) => statementOf(group, attribution, shared));
}

function wantedOf(needs: readonly UnitNeed[]): Wanted[] {
  const parts = new Map<string, Wanted>();
  for (const { part, slot, time, stretch } of needs) {
    const wanted = parts.get(part.key) ?? { part, slots: new Map(), stretches: new Map() };
    parts.set(part.key, wanted);
    wanted.slots.set(time, slot);
    wanted.stretches.set(time, stretch);
  }
  return [...parts.values()];
}

function statementOf(
  group: readonly Wanted[],
  attribution: Attribution,
  { world, names, policies }: UnitWorld,
): Statement {
  const first = required(group[0], 'a part of units');
  const { by } = first.part.unit;
  const unit = judgedUnit(unitIn(first.part, policies), attribution.dimensions);
  const { reads, values } = columnsOf(group, names);
  const stretches = [...first.stretches.values()];
  const query = unitSelect(
    { unit, by, stretches, reads, values, attribution, names, policies },
    world,
  );
  return {
    compiled: compileScanned(limited(query)),
    tagged: stretches.length > 1,
    keys: attribution.dimensions.length,
    slots: new Map(
      [...first.stretches.keys()].map((key, at) => [
        stretches.length > 1 ? String(at) : '',
        group.map((each) => slotsAt(each, key)),
      ]),
    ),
  };
}

/** Where each account is a logo of its own, logos are accounts. */
function unitIn(
  { unit: { unit } }: UnitReadyPart,
  { logo_level: level }: Policies,
): UnitSpec['unit'] {
  return unit === 'logo' && level === 'account' ? 'account' : unit;
}

function slotsAt({ slots }: Wanted, key: string): number[] {
  const slot = slots.get(key);
  return slot === undefined ? [] : [slot];
}

/** Equal reads of several parts are one column. */
function columnsOf(
  group: readonly Wanted[],
  names: Names,
): { reads: UnitRead[]; values: UnitValue[] } {
  const reads = new Map<string, UnitRead>();
  const values = group.map(({ part }, at): UnitValue => {
    const columns = new Map<string, string>();
    for (const { name, key, read } of part.reads) {
      const dataset = required(names.datasets.get(read.dataset), `dataset ${read.dataset}`);
      const known = reads.get(key) ?? { as: `r${reads.size}`, read, dataset };
      reads.set(key, known);
      columns.set(name, known.as);
    }
    return { as: `v${at}`, part, columns };
  });
  return { reads: [...reads.values()], values };
}
