import { expect, test } from 'vitest';
import { isFault } from '../../../base/fault.ts';
import { parsePath } from './path.ts';
import { selectAll, selectOne, selectRecords } from './select.ts';

const body = {
  data: {
    items: [
      { id: 1, 'a.b': 'x' },
      { id: 2, tags: ['p', 'q'] },
    ],
  },
  one: { id: 3 },
};

test.each([
  ['data.items[*].id', [1, 2]],
  ['data.items[1].tags[0]', ['p']],
  ['data.items[0]["a.b"]', ['x']],
  ['data.items[9].id', []],
  ['data.missing.id', []],
  ['constructor.name', []],
  ['one', [{ id: 3 }]],
])('%s', (path, expected) => {
  expect(selectAll(body, parsePath(path))).toEqual(expected);
});

test('records are the items of a list, or the one object that stands there', () => {
  expect(selectRecords(body, parsePath('data.items'))).toHaveLength(2);
  expect(selectRecords(body, parsePath('one'))).toEqual([{ id: 3 }]);
  expect(selectRecords([{ id: 1 }, null, 'x'], parsePath(''))).toEqual([{ id: 1 }]);
  expect(selectRecords({ data: null }, parsePath('data'))).toEqual([]);
  expect(selectOne(body, parsePath('nothing'))).toBeNull();
});

test.each(['a..b', 'a[', 'a[x]', '["a'])('%s is no path', (text) => {
  expect(() => parsePath(text)).toThrow(expect.toSatisfy((error) => isFault(error, 'bad_path')));
});
