import { expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import { renderProblem } from '../../base/render-problem.ts';
import { modelProblems } from '../problems.ts';
import type { FormulaType, FormulaValue } from './ast.ts';
import { namesIn } from './ast.ts';
import { evaluateFormula } from './evaluate.ts';
import { functionNames, functions } from './functions.ts';
import { readFormula } from './read-formula.ts';

const TYPES: Readonly<Record<string, FormulaType>> = {
  opened: 'number',
  kept: 'number',
  'unit price': 'number',
  'policy.margin_base': 'text',
  'state.tier': 'text',
  since: 'date',
};
const VALUES: Readonly<Record<string, FormulaValue>> = {
  opened: '4300',
  kept: '3950',
  'unit price': '0.1',
  'policy.margin_base': 'agi',
  'state.tier': 'B',
  since: '2024-02-29',
};
const scope = { names: new Map(Object.entries(TYPES)) };

function valueOf(text: string): FormulaValue {
  const read = readFormula(text, scope);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return evaluateFormula(read.value, {
    valueOf: (name) => VALUES[name] ?? null,
    today: '2025-06-15',
  });
}

function problemsOf(text: string, gives: FormulaType | null = null): string[] {
  const read = readFormula(text, scope, gives);
  if (read.ok) return [];
  return read.problems.map(({ code, at, params }) => {
    const hint = params['nearest'] ?? params['expected'] ?? '';
    return `${code} ${at?.start}-${at?.end} ${hint}`.trim();
  });
}

test.each([
  ['kept / opened', '0.9186046511627906976744186046511627906977'],
  ['kept / (opened - 4300)', null],
  ['1 / 3 * 3 = 1', true],
  ['[Unit Price] * 3 = 0.3', true],
  ['2 + 3 * 4 - 10 / 5', '12'],
  ['-2 - -3', '1'],
  ['not (1 > 2) and 2 >= 2', true],
  ["IF(policy.margin_base = 'agi'; 1; 2)", '1'],
  ["lookup(state.tier, 'A', 14, 'B', 30, 90)", '30'],
  ["lookup(null, 'A', 14, 90)", '90'],
  ['max(0, min(kept, opened))', '3950'],
  ['max(0, null)', '0'],
  ['coalesce(null, 7.50)', '7.5'],
  ['round(2.345, 2)', '2.34'],
  ["date_add(since, 1, 'year')", '2025-02-28'],
  ['days_between(since, today())', '472'],
  ["number('1,5')", null],
  ["number(' 12.50 ')", '12.5'],
  ["is_blank('  ') or null", true],
  ['false and null', false],
  ["concat('it''s ', null, text(1 / 4))", "it's 0.25"],
  ['sqrt(0 - 1)', null],
])('%s is %s', (text, expected) => {
  expect(valueOf(text)).toBe(expected);
});

test.each([
  ['', 'model.formula_empty 0-0'],
  ['kept +', "model.formula_expected 6-6 […] 123 '…' ("],
  ['(kept', 'model.formula_expected 5-5 )'],
  ['kept opened', 'model.formula_expected 5-11 + - * / = < > and or'],
  ['kept # 2', 'model.formula_character 5-6'],
  ["'open", 'model.formula_unclosed 0-5'],
  ['keept / opened', 'model.formula_unknown_name_near 0-5 kept'],
  ['zzz', 'model.formula_unknown_name 0-3'],
  ['roundd(1)', 'model.formula_unknown_function 0-9 round'],
  ['round(1, 2, 3)', 'model.formula_arguments 0-14'],
  ["kept + 'a'", 'model.formula_type 7-10 number'],
  ['if(kept, 1, 2)', 'model.formula_type 3-7 boolean'],
  ["date_add(since, 1, 'fortnight')", 'model.formula_literal 19-30'],
  ['round(kept, opened)', 'model.formula_literal 12-18'],
])('%s is refused with a place and a hint', (text, expected) => {
  expect(problemsOf(text)).toEqual([expected]);
});

test('finds all unknown names at once', () => {
  expect(problemsOf('keept / openned')).toEqual([
    'model.formula_unknown_name_near 0-5 kept',
    'model.formula_unknown_name_near 8-15 opened',
  ]);
});

test('says when the result has another type than asked for', () => {
  expect(problemsOf('kept > 1', 'number')).toEqual(['model.formula_result 0-8 number']);
  expect(problemsOf('null', 'date')).toEqual([]);
});

test('refuses what is too long, too deep or has too many nodes', () => {
  expect(problemsOf(`${'('.repeat(60)}1${')'.repeat(60)}`)).toEqual(['model.formula_too_long 0-0']);
  expect(problemsOf(`${'not '.repeat(60)}true`)).toEqual(['model.formula_too_long 0-0']);
  expect(problemsOf(Array.from({ length: 400 }, () => '1').join('+'))).toEqual([
    'model.formula_too_long 0-0',
  ]);
  expect(problemsOf(`'${'a'.repeat(5000)}'`)).toEqual(['model.formula_too_long 0-0']);
});

test('lists the names that a formula reads', () => {
  const read = readFormula('if(kept > 0, kept / opened, KEPT)', scope);
  expect(read.ok && namesIn(read.value)).toEqual(['kept', 'opened']);
});

test('has some forty functions, each with a usage that names it', () => {
  expect(functionNames.length).toBeGreaterThanOrEqual(40);
  for (const name of functionNames)
    expect(functions.get(name)?.usage.startsWith(`${name}(`)).toBe(true);
});

test('problems are words in every language', () => {
  const read = readFormula('keept', scope);
  for (const locale of LOCALES) {
    const [problem] = read.ok ? [] : read.problems;
    const words = problem && renderProblem(problem, locale, [modelProblems]);
    expect(words?.message).toContain('keept');
    expect(words?.hint).toContain('kept');
  }
});
