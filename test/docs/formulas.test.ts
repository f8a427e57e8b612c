/** Runs the examples of docs/formulas.md and compares its tables with the language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMULA_LIMITS } from '../../src/model/formula/ast.ts';
import type { FormulaType, FormulaValue } from '../../src/model/formula/ast.ts';
import { evaluateFormula } from '../../src/model/formula/evaluate.ts';
import { functionNames, functions } from '../../src/model/formula/functions.ts';
import { readFormula } from '../../src/model/formula/read-formula.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/formulas.md'), 'utf8');
const tables = tablesIn(page);

test('every function has a row under its usage, and no other has', () => {
  const rows = tables.filter(({ head }) => head[0] === 'function').flatMap(({ rows }) => rows);
  const usages = functionNames.map((name) => `\`${functions.get(name)?.usage}\``);
  expect(rows.map(([usage]) => usage).toSorted()).toEqual(usages.toSorted());
});

test('every operator has an example', () => {
  const rows = tables.filter(({ head }) => head[0] === 'operator').flatMap(({ rows }) => rows);
  const shown = rows.flatMap(([usage = '']) => [...usage.matchAll(/`([^`]+)`/g)].map((m) => m[1]));
  const usages = [...functions.values()]
    .filter(({ name }) => !functionNames.includes(name))
    .map(({ usage }) => usage);
  expect(shown.toSorted()).toEqual(usages.toSorted());
});

test('the limits are those of the language', () => {
  const { characters, nodes, depth } = FORMULA_LIMITS;
  expect(page).toContain(
    `${characters.toLocaleString('en')} characters, ${nodes} pieces, ${depth} levels of nesting`,
  );
});

describe('the examples', () => {
  const columns = tables.find(({ head }) => head[0] === 'column')?.rows ?? [];
  const values = new Map(columns.map(([name = '', , value = '']) => [bare(name), valueOf(value)]));
  const names = new Map(columns.map(([name = '', type = '']) => [bare(name), type as FormulaType]));
  const examples = tables.flatMap(({ head, rows }) => {
    const [formula, gives] = [head.findIndex(isFormula), head.lastIndexOf('gives')];
    return formula < 0 ? [] : rows.map((row) => [row[formula], row[gives]] as const);
  });

  test('are many', () => {
    expect(examples.length).toBeGreaterThan(functionNames.length + 15);
  });

  test.each(examples)('%s gives %s', (formula = '', gives = '') => {
    const read = readFormula(bare(formula), { names });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const result = evaluateFormula(read.value, {
      valueOf: (name) => values.get(name) ?? null,
      today: String(values.get('today')),
    });
    expect(result).toBe(valueOf(gives));
  });
});

function isFormula(head: string): boolean {
  return head === 'formula' || head === 'example';
}

/** `` `true` `` is a yes, `nothing` is null, the rest is text as the language gives it. */
function valueOf(cell: string): FormulaValue {
  if (cell === 'nothing') return null;
  const text = bare(cell);
  return text === 'true' ? true : text === 'false' ? false : text;
}

function bare(cell: string): string {
  return cell.replaceAll(/^`|`$/g, '');
}

type Table = { head: string[]; rows: string[][] };

function tablesIn(text: string): Table[] {
  return [...text.matchAll(/^\|.*\|\n\|[-|]+\|\n(?:\|.*\|\n?)*/gm)].map(([table]) => {
    const [head = [], , ...rows] = table.trim().split('\n').map(cellsOf);
    return { head, rows };
  });
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
