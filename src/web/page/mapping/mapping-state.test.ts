import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityMap, Mapping } from '../../../model/schema.ts';
import { draftOf, reduceMapping } from './mapping-state.ts';
import type { MappingAction } from './mapping-state.ts';

const map: EntityMap = {
  source: 's',
  stream: 't',
  entity: 'invoice',
  fields: { total: { from: 'column', column: 'total' } },
  values: {},
  where: null,
  account: null,
};
const mapping: Mapping = { kind: 'mapping', version: 1, maps: [map] };

test('fields, words, filters and maps change, and what is taken away is gone', () => {
  const changes: MappingAction[] = [
    { do: 'field', map: 0, field: 'status', from: { from: 'constant', value: 'paid' } },
    { do: 'field', map: 0, field: 'total', from: null },
    { do: 'word', map: 0, field: 'status', word: 'Pago', becomes: 'paid' },
    { do: 'where', map: 0, where: '[total] > 0' },
    { do: 'add', map: { ...map, entity: 'revenue_line' } },
  ];
  const after = changes.reduce(reduceMapping, draftOf(mapping));
  expect(after.now.maps).toEqual([
    {
      ...map,
      fields: { status: { from: 'constant', value: 'paid' } },
      values: { status: { Pago: 'paid' } },
      where: '[total] > 0',
    },
    { ...map, entity: 'revenue_line' },
  ]);
  const dropped = reduceMapping(after, { do: 'drop', map: 0 });
  expect(dropped.now.maps.map(({ entity }) => entity)).toEqual(['revenue_line']);
});

const action: fc.Arbitrary<MappingAction> = fc.oneof(
  fc.record({ do: fc.constant('where' as const), map: fc.constant(0), where: fc.string() }),
  fc.record({ do: fc.constant('drop' as const), map: fc.nat(2) }),
  fc.record({ do: fc.constant('add' as const), map: fc.constant(map) }),
);

test('undoing every step gives back the beginning, and redoing them the end', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const end = actions.reduce(reduceMapping, draftOf(mapping));
      const back = actions.reduce((state) => reduceMapping(state, { do: 'undo' }), end);
      expect(back.now).toEqual(mapping);
      const again = actions.reduce((state) => reduceMapping(state, { do: 'redo' }), back);
      expect(again.now).toEqual(end.now);
    }),
  );
});
