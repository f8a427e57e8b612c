import { expect, test } from 'vitest';
import { CLOSE } from '../kpi/parts.ts';
import { namesIn } from './ast.ts';
import type { Checked, FormulaType, FormulaValue } from './ast.ts';
import { evaluateFormula } from './evaluate.ts';
import { readFormula } from './read-formula.ts';
import { simplifyFormula } from './simplify.ts';

const TYPES: Readonly<Record<string, FormulaType>> = {
  open: 'number',
  close: 'number',
  reported: 'number',
  left: 'number',
  flag: 'boolean',
  day: 'date',
  'policy.fx_mode': 'text',
  'policy.reactivation_policy': 'text',
};
const DEFAULTS = new Map<string, FormulaValue>([
  ['policy.fx_mode', 'constant'],
  ['policy.reactivation_policy', 'snapshot'],
]);

function read(text: string): Checked {
  const checked = readFormula(text, { names: new Map(Object.entries(TYPES)) });
  if (!checked.ok) throw new Error(text);
  return checked.value;
}

test.each([
  [`max(0, min(open, ${CLOSE}))`, ['open', 'close']],
  ["policy.fx_mode = 'as_reported' and flag", []],
  ["policy.fx_mode = 'constant' and flag", ['flag']],
  ["flag or policy.fx_mode = 'constant'", []],
  ['null and flag', ['flag']],
  ['open + 1 / 4 * 2', ['open']],
  ['days_between(day, today())', ['day']],
])('%s then reads %j', (text, names) => {
  expect(namesIn(simplifyFormula(read(text), DEFAULTS))).toEqual(names);
});

test('what is left has the same value', () => {
  const rows: Readonly<Record<string, FormulaValue>>[] = [
    { open: '10', close: '7', reported: '6', left: '1', flag: true, day: '2026-01-31' },
    { open: null, close: '0', reported: null, left: '0', flag: null, day: null },
  ];
  const texts = [
    `max(0, ${CLOSE}) / open`,
    '1 / 3 * 3 = open / open',
    'round(2 / 3, 2) * open',
    "if(flag and true, 'a', 'b')",
    "date_add(today(), 1, 'day') > day",
  ];
  for (const text of texts) {
    const [whole, simple] = [read(text), simplifyFormula(read(text), DEFAULTS)];
    const of = (checked: Checked): FormulaValue[] =>
      rows.map((row) =>
        evaluateFormula(checked, {
          valueOf: (name) => DEFAULTS.get(name) ?? row[name] ?? null,
          today: '2026-06-30',
        }),
      );
    expect(of(simple)).toEqual(of(whole));
  }
});
