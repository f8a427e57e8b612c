import { expect, test } from 'vitest';
import { quoteIdentifier } from '../../base/sql/identifier.ts';
import { uniqueNames } from './column-names.ts';

test('names are tidy, filled and different in upper and lower case too', () => {
  expect(uniqueNames([' Name ', '', 'name', 'NAME', 'a\r\nb', ''])).toEqual([
    'Name',
    'column_2',
    'name (2)',
    'NAME (3)',
    'a b',
    'column_6',
  ]);
});

test('a made name does not take a given one', () => {
  expect(uniqueNames(['a', 'a (2)', 'a'])).toEqual(['a', 'a (2)', 'a (3)']);
  expect(uniqueNames(['', 'column_1'])).toEqual(['column_1', 'column_1 (2)']);
});

test('the columns of landing keep their names, and no name reaches into objects', () => {
  expect(uniqueNames(['_pk', '_ROW', '__proto__', 'constructor'])).toEqual([
    '_pk (2)',
    '_ROW (2)',
    'proto',
    'constructor',
  ]);
});

test('every name can be a column', () => {
  const odd = ['\0a\0', 'x'.repeat(5_000), '\ud800', '"; drop table x; --', '\u202eabc', '👩‍👩‍👧', 'é'];
  for (const name of uniqueNames(odd)) expect(quoteIdentifier(name)).toMatch(/^".+"$/u);
});
