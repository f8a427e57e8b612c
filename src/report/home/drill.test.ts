import { expect, test } from 'vitest';
import { dimensions, entities, eventKinds, kpis } from '../../model/index.ts';
import { checkDocument } from '../document/check.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { drillDocument } from './drill.ts';

const vocabulary = vocabularyOf({ kpis, dimensions, entities, events: eventKinds });

test('every KPI can be taken apart by every dimension and into records, in a sound document', () => {
  for (const kpi of kpis) {
    for (const by of [...dimensions.map(({ id }) => id), 'records']) {
      const document = drillDocument(`drill.${kpi.id}.${by}`, vocabulary);
      if (document === null) throw new Error(`${kpi.id} by ${by}`);
      expect([kpi.id, by, checkDocument(document, vocabulary)]).toEqual([kpi.id, by, []]);
    }
  }
});

test('the records of a KPI are those of the entities that it needs', () => {
  const blocks = drillDocument('drill.ticket_volume.records', vocabulary)?.pages[0]?.blocks;
  expect(blocks?.find(({ kind }) => kind === 'records')).toMatchObject({ events: ['ticket'] });
});

test.each([
  'drill',
  'drill.mrr',
  'drill.mrr.nothing',
  'drill.nothing.region',
  'drill.mrr.region.x',
  'exec_monthly',
])('%s is nothing that can be taken apart', (reference) =>
  expect(drillDocument(reference, vocabulary)).toBeNull(),
);
