/** What masks of a viewer hide: whatever rests on a masked column, or might. */
import { Fault } from '../../base/fault.ts';
import type { Viewer } from '../../base/viewer.ts';
import { entities, namesIn } from '../../model/index.ts';
import type { Dimension } from '../../model/schema.ts';
import type { Names } from '../catalogue.ts';
import { readsOf } from '../plan/kpi.ts';
import type { ReadyKpi, ReadyPart } from '../plan/kpi.ts';

/** Columns (`entity.column`) that are hidden from a viewer. */
export type Masks = readonly string[];

const COLUMNS: ReadonlySet<string> = new Set(
  Object.values(entities).flatMap(({ id, fields }) => fields.map(({ name }) => `${id}.${name}`)),
);

/** The masks of a viewer. One that names no column of an entity would hide nothing: it is refused. */
export function masksOf({ masks }: Viewer): Masks {
  const unknown = masks.find((mask) => !COLUMNS.has(mask));
  if (unknown === undefined) return masks;
  throw new Fault('unknown_mask', { message: `no entity has a column ${unknown.slice(0, 60)}` });
}

type Reads = readonly string[] | undefined;

/** Does a value of the KPI rest on a masked column? */
export function isKpiMasked({ parts }: ReadyKpi, masks: Masks, names: Names): boolean {
  return masks.length > 0 && parts.some((part) => isPartMasked(part, masks, names));
}

/** Do the members of a dimension? */
export function isDimensionMasked({ reads }: Dimension, masks: Masks): boolean {
  return masks.length > 0 && isHidden(reads, masks);
}

/** The dimension as the viewer sees it: with a masked column of names, its members have keys only. */
export function withoutMaskedLabel(dimension: Dimension, masks: Masks): Dimension {
  const { label } = dimension;
  const isSeen = label === null || !masks.includes(`${label.table}.${label.column}`);
  return isSeen ? dimension : { ...dimension, label: null };
}

/** Is a measure or field of a dataset masked? */
export function isFieldMasked(
  { dataset, field }: { dataset: string; field: string },
  masks: Masks,
  { datasets }: Names,
): boolean {
  return masks.length > 0 && isHidden(datasets.get(dataset)?.reads?.[field], masks);
}

/** What is not known to rest on nothing hidden is hidden. */
function isHidden(reads: Reads, masks: Masks): boolean {
  return reads === undefined || reads.some((column) => masks.includes(column));
}

function isPartMasked(part: ReadyPart, masks: Masks, names: Names): boolean {
  const reads = readsOf(part).flatMap((read) => {
    const due = read.kind === 'stock' ? (read.due?.field ?? null) : null;
    const fields = [read.measure, ...read.where.map((each) => each.field), due];
    return fields
      .filter((field) => field !== null)
      .map((field) => ({ dataset: read.dataset, field }));
  });
  if (reads.some((each) => isFieldMasked(each, masks, names))) return true;
  return part.kind === 'unit' && columnsOfUnit(part, names).some((each) => masks.includes(each));
}

/** What units are told apart by, and the attributes that their formulas read. */
function columnsOfUnit(
  { unit, keep, value }: Extract<ReadyPart, { kind: 'unit' }>,
  { dimensions }: Names,
): string[] {
  const columns = new Set(
    [...namesIn(value), ...(keep === null ? [] : namesIn(keep))]
      .filter((name) => name.startsWith('state.'))
      .map((name) => name.slice('state.'.length)),
  );
  if (unit.unit === 'logo') columns.add('logo_id');
  if (unit.unit === 'user') columns.add('user_id');
  return [...dimensions.values()]
    .filter(({ column, kind }) => kind !== 'field' && columns.has(column))
    .flatMap(({ reads }) => reads ?? []);
}
