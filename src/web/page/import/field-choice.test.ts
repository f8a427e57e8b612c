import { expect, test } from 'vitest';
import { choiceOf, fieldMapOf } from './field-choice.ts';

test.each([
  [null],
  [{ from: 'column', column: 'column of columns' }],
  [{ from: 'formula', formula: 'coalesce([a], [b])' }],
  [{ from: 'constant', value: 'BRL' }],
] as const)('%j is the same after the select', (from) => {
  expect(fieldMapOf(choiceOf(from), from)).toEqual(from);
});

test('what was written is kept when one changes one’s mind', () => {
  expect(fieldMapOf('formula', { from: 'column', column: 'Nome' })).toEqual({
    from: 'formula',
    formula: '[Nome]',
  });
  expect(fieldMapOf('constant', { from: 'formula', formula: 'BRL' })).toEqual({
    from: 'constant',
    value: 'BRL',
  });
  expect(fieldMapOf('none', { from: 'constant', value: 'x' })).toBeNull();
});
