import { expect, test } from 'vitest';
import { parseTableChoice } from './table-names.ts';

const chosen = (text: string): string[] => {
  const choice = parseTableChoice(text, 'public');
  const tables = ['public.customers', 'public.invoices', 'sales.customers', 'sales.old_history'];
  return tables.filter((each) => {
    const [schema = '', name = ''] = each.split('.');
    return choice.takes({ schema, name });
  });
};

test.for([
  ['', ['public.customers', 'public.invoices', 'sales.customers', 'sales.old_history']],
  ['customers', ['public.customers']],
  ['Customers , sales.*', ['public.customers', 'sales.customers', 'sales.old_history']],
  ['*.customers', ['public.customers', 'sales.customers']],
  ['sales.*_history', ['sales.old_history']],
  ['public.inv.*', []],
  ['nothing', []],
] as const)('%s', ([text, tables]) => {
  expect(chosen(text)).toEqual(tables);
});

test('only an empty text means all', () => {
  expect(parseTableChoice(' ,\n', 'public').isNamed).toBe(false);
  expect(parseTableChoice('*', 'public').isNamed).toBe(true);
});
