/** What is behind a number: one KPI by one dimension, or the records that it is made of. Filters say of what. */
import type { Text } from '../../base/locale.ts';
import type { Dimension, Kpi } from '../../model/schema.ts';
import { zEventId } from '../../model/schema.ts';
import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from '../template/words.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** In place of a dimension: the records themselves. */
const RECORDS = 'records';
const RECORDS_NAME = inWords('records', 'registros', 'registros');

/** Rows of a table that a person still reads, and records of one list. */
const MOST = 200;
const MOST_RECORDS = 1000;

/** The document of `drill.<kpi>.<dimension>` or `drill.<kpi>.records`; null for any other reference. */
export function drillDocument(reference: string, vocabulary: Vocabulary): Document | null {
  const [kind, kpiId = '', by = '', ...more] = reference.split('.');
  const kpi = vocabulary.kpis.get(kpiId);
  if (kind !== 'drill' || kpi === undefined || more.length > 0) return null;
  if (by === RECORDS) return documentOf(kpi, RECORDS_NAME, recordsOf(kpi, vocabulary));
  const dimension = vocabulary.dimensions.get(by);
  return dimension === undefined
    ? null
    : documentOf(kpi, dimension.names, membersOf(kpi, dimension));
}

function documentOf(kpi: Kpi, by: Text, blocks: readonly object[]): Document {
  const title = (language: keyof Text): string => `${kpi.names[language]} · ${by[language]}`;
  const numbers = { kind: 'number_strip', id: 'number', query: { kpis: [kpi.id] } };
  return zDocument.parse({
    kind: 'report',
    version: 1,
    id: 'drill',
    title: { en: title('en'), 'pt-BR': title('pt-BR'), es: title('es') },
    description: kpi.formula,
    audience: ['manager'],
    cadence: 'daily',
    period: 'last_month',
    compare: ['previous_period'],
    requires: [],
    optional: [],
    pages: [{ id: 'drill', title: kpi.names, blocks: [numbers, ...blocks] }],
  });
}

function membersOf({ id: kpi }: Kpi, dimension: Dimension): object[] {
  const query = { kpis: [kpi], dimensions: [dimension.id] };
  return [
    {
      kind: 'bar',
      id: 'bars',
      width: 6,
      horizontal: true,
      query: { ...query, compare: ['previous_period'] },
    },
    {
      kind: 'table',
      id: 'members',
      width: 6,
      title: dimension.names,
      query: { ...query, limit: MOST },
      columns: [{ kpi, show: 'value_and_delta', bar: true }],
      compareTo: 'previous_period',
    },
  ];
}

/** Records of the entities that the KPI needs; without such a kind, of what happened at all. */
function recordsOf({ requires }: Kpi, { events }: Vocabulary): object[] {
  const needed = new Set<string>(requires);
  const found = [...events].filter(([, { entity }]) => needed.has(entity));
  const kinds = (found.length > 0 ? found : [...events])
    .map(([id]) => zEventId.parse(id))
    .filter((id) => !DOUBLES.has(id));
  return [{ kind: 'records', id: 'records', events: kinds, limit: MOST_RECORDS }];
}

/** Kinds that show again what another kind of the same entity shows. */
const DOUBLES: ReadonlySet<string> = new Set(['open_ticket', 'open_invoice', 'open_risk']);
