import type { StreamMap } from '../../../connect/schema.ts';
import { historyStream, RAW_COLUMNS } from '../../../land/schema.ts';

/** Fields of the model whose former values are kept, whatever the source keeps: by entity. */
const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  account: ['owner_key', 'tier', 'service_level', 'region', 'country', 'industry', 'segment'],
  opportunity: ['owner_key', 'user_key', 'stage_key', 'amount', 'close_date'],
};
/** Those of an account that its history tells as attributes. */
const ATTRIBUTES = ['tier', 'service_level', 'region', 'country', 'industry', 'segment'];

type MapLike = Pick<StreamMap, 'stream' | 'entity' | 'fields' | 'values'>;

/** The columns of a stream whose former values are kept, by what its maps say they mean. */
export function followedColumns(maps: readonly MapLike[], stream: string): string[] {
  const columns = maps
    .filter((map) => map.stream === stream)
    .flatMap((map) => (FOLLOWED[map.entity] ?? []).flatMap((field) => columnOf(map, field) ?? []));
  return [...new Set(columns)];
}

/**
 * What the histories that landing keeps mean, where a connector does not bring one of its own: owners and attributes of
 * accounts, stays of deals in stages. `landed`: names of the streams that are there.
 */
export function historyMaps(maps: readonly StreamMap[], landed: ReadonlySet<string>): StreamMap[] {
  const known = new Set(maps.map(({ entity }) => entity));
  const kept = maps.filter(({ stream }) => landed.has(historyStream(stream)));
  return [
    ...(known.has('account_assignment') ? [] : kept.flatMap(ownersOf)),
    ...(known.has('account_hist') ? [] : kept.flatMap(attributesOf)),
    ...(known.has('opportunity_stage_event') ? [] : kept.flatMap(staysOf)),
  ];
}

function ownersOf(map: StreamMap): StreamMap[] {
  const column = map.entity === 'account' ? columnOf(map, 'owner_key') : null;
  if (column === null) return [];
  const fields = { user_key: from('value'), role: formula("'owner'"), split: formula('1') };
  return [
    { ...changesOf(map, column), entity: 'account_assignment', fields: { ...fields, ...VALIDITY } },
  ];
}

/** One map for all of them: a stream fills an entity once. */
function attributesOf(map: StreamMap): StreamMap[] {
  if (map.entity !== 'account') return [];
  const told = ATTRIBUTES.flatMap((attribute) => {
    const column = columnOf(map, attribute);
    return column === null ? [] : [{ attribute, column }];
  });
  if (told.length === 0) return [];
  const attribute = told.reduceRight(
    (otherwise, each) => `if(${isField(each.column)}, '${each.attribute}', ${otherwise})`,
    'null',
  );
  const values = Object.assign({}, ...told.map((each) => map.values[each.attribute] ?? {}));
  return [
    {
      ...changesOf(map, ...told.map(({ column }) => column)),
      entity: 'account_hist',
      fields: { attribute: formula(attribute), value: from('value'), ...VALIDITY },
      values: Object.keys(values).length === 0 ? {} : { value: values },
    },
  ];
}

function staysOf(map: StreamMap): StreamMap[] {
  const column = map.entity === 'opportunity' ? columnOf(map, 'stage_key') : null;
  if (column === null) return [];
  const fields = {
    event_key: from(RAW_COLUMNS.pk),
    opportunity_key: from('record'),
    stage_key: from('value'),
    entered_at: from('valid_from'),
    exited_at: from('valid_to'),
  };
  const changes = { ...changesOf(map, column), where: isField(column), account: null };
  return [{ ...changes, entity: 'opportunity_stage_event', fields }];
}

// Of a value that was found nobody knows since when it holds; where one followed it, it held before that.
const VALIDITY = {
  valid_from: formula("if([changed], date([valid_from]), date('1900-01-01'))"),
  valid_to: formula('date([valid_to])'),
};

/** The history of these columns, of the records that were seen to change. */
function changesOf(
  { stream }: StreamMap,
  ...columns: readonly string[]
): Omit<StreamMap, 'entity' | 'fields'> {
  return {
    stream: historyStream(stream),
    values: {},
    where: `(${columns.map(isField).join(' or ')}) and ([changed] or not is_null([valid_to]))`,
    account: {
      key: { column: 'record', stream, category: null },
      taxId: null,
      domain: null,
      email: null,
      name: null,
    },
  };
}

function from(column: string): { from: 'column'; column: string } {
  return { from: 'column', column };
}

function formula(text: string): { from: 'formula'; formula: string } {
  return { from: 'formula', formula: text };
}

function isField(column: string): string {
  return `[field] = '${column.replaceAll("'", "''")}'`;
}

function columnOf({ fields }: MapLike, field: string): string | null {
  const source = fields[field];
  return source?.from === 'column' ? source.column : null;
}
