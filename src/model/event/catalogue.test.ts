import { expect, test } from 'vitest';
import { entities, fieldOf, hasAccount } from '../entity/index.ts';
import { eventKinds } from './catalogue.ts';
import { EVENT_IDS } from '../schema.ts';

test('every kind that may be asked for is told, once, in the stated order', () => {
  expect(eventKinds.map(({ id }) => id)).toEqual([...EVENT_IDS]);
});

test.each(eventKinds.map((kind) => [kind.id, kind] as const))(
  '%s names fields that its entity has, dated by dates, of accounts',
  (_, { entity: id, at, where, empty, shows }) => {
    const entity = entities[id];
    expect(hasAccount(entity)).toBe(true);
    const conditions = where.map(({ field }) => field);
    const missing = [...at, ...conditions, ...empty, ...shows].filter(
      (name) => fieldOf(entity, name) === null,
    );
    expect(missing).toEqual([]);
    expect(at.map((name) => fieldOf(entity, name)?.type)).toEqual(
      at.map(() => expect.stringMatching(/^(date|timestamp)$/)),
    );
    const values = where.flatMap(({ field, values: list }) =>
      list.filter((value) => fieldOf(entity, field)?.values?.includes(String(value)) === false),
    );
    expect(values).toEqual([]);
  },
);
