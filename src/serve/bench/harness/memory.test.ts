import { expect, test } from 'vitest';
import { familyOf, parseStat } from './memory.ts';

test('a process is known by number and parent, whatever its name is', () => {
  expect(parseStat('812 (node) S 77 812 812 0 -1')).toEqual({ pid: 812, parent: 77 });
  expect(parseStat('9 (a) b (c d) R 1 9 9 0')).toEqual({ pid: 9, parent: 1 });
});

test('children and their children belong to a process, others do not', () => {
  const processes = [
    { pid: 5, parent: 4 },
    { pid: 4, parent: 2 },
    { pid: 2, parent: 1 },
    { pid: 3, parent: 1 },
    { pid: 6, parent: 3 },
  ];
  expect(familyOf(2, processes).toSorted()).toEqual([2, 4, 5]);
  expect(familyOf(7, processes)).toEqual([7]);
});
