import { expect, expectTypeOf, test } from 'vitest';

import { defineProblems } from './define-problems.ts';
import { Fault, assertNever, isFault, required } from './fault.ts';
import { LOCALES } from './locale.ts';
import { baseProblems } from './problem-catalogue.ts';
import { fail, ok, settle } from './problem.ts';
import { describePlace, renderProblem } from './render-problem.ts';

const garden = defineProblems('garden', {
  weeds: {
    message: {
      en: '{count|weed grows|weeds grow} in {bed}',
      'pt-BR': '{count|erva cresce|ervas crescem} em {bed}',
      es: '{count|hierba crece|hierbas crecen} en {bed}',
    },
    hint: { en: 'pull them', 'pt-BR': 'arranque-as', es: 'arránquelas' },
  },
  dry: {
    message: { en: 'it is dry', 'pt-BR': 'está seco', es: 'está seco' },
    hint: { en: 'give {litres} litres', 'pt-BR': 'dê {litres} litros', es: 'dé {litres} litros' },
    severity: 'warning',
  },
});

test('a problem becomes a sentence in each language, with numbers and plurals of that language', () => {
  const weeds = (count: number) =>
    garden.make(
      'weeds',
      { count, bed: 'bed 1' },
      { document: 'plan.csv', row: 1_234, column: 'x' },
    );
  expect(renderProblem(weeds(1), 'en', [garden])).toEqual({
    message: '1 weed grows in bed 1',
    hint: 'pull them',
    place: 'plan.csv, row 1,234, column x',
  });
  expect(renderProblem(weeds(2_500), 'pt-BR', [baseProblems, garden])).toEqual({
    message: '2.500 ervas crescem em bed 1',
    hint: 'arranque-as',
    place: 'plan.csv, linha 1.234, coluna x',
  });
  expect(renderProblem(weeds(0), 'pt-BR', [garden]).message).toBe('0 erva cresce em bed 1');
  expect(renderProblem(weeds(0), 'es', [garden]).message).toBe('0 hierbas crecen en bed 1');
});

test('a problem is plain data', () => {
  const dry = garden.make('dry', { litres: 2 });
  expect(dry).toEqual({ code: 'garden.dry', at: null, params: { litres: 2 }, severity: 'warning' });
  expect(JSON.parse(JSON.stringify(dry))).toEqual(dry);
});

test('the parameters of each code are known to the compiler', () => {
  expectTypeOf(garden.make<'dry'>)
    .parameter(1)
    .toEqualTypeOf<{ litres: string | number }>();
  expectTypeOf(garden.make<'weeds'>)
    .parameter(1)
    .toEqualTypeOf<{ count: string | number; bed: string | number }>();
  expectTypeOf(garden.make).parameter(0).toEqualTypeOf<'weeds' | 'dry'>();
});

test('what the reader gave is repeated in one tidy line', () => {
  const nasty = garden.make('weeds', { count: 2, bed: `a\n\u202eb\u0000${'x'.repeat(500)}` });
  const { message } = renderProblem(nasty, 'en', [garden]);
  expect(message).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(message).toHaveLength('2 weeds grow in '.length + 121);
  expect(message.endsWith('…')).toBe(true);
});

test('a value that looks like a template stays itself', () => {
  expect(
    renderProblem(garden.make('weeds', { count: 2, bed: '{count} $& {bed}' }), 'en', [garden])
      .message,
  ).toBe('2 weeds grow in {count} $& {bed}');
});

test('a translation that asks for other parameters is refused at once', () => {
  const words = { en: 'in {bed}', 'pt-BR': 'em {cama}', es: 'en {bed}' };
  expect(() =>
    defineProblems('x', { y: { message: words, hint: { en: 'a', 'pt-BR': 'b', es: 'c' } } }),
  ).toThrow(/x\.y in pt-BR/);
});

test('an unknown code is a fault, never an empty sentence', () => {
  expect(() =>
    renderProblem({ code: 'garden.unknown', at: null, params: {}, severity: 'error' }, 'en', [
      garden,
    ]),
  ).toThrow(/unknown_problem/);
});

test('a place says only what is known', () => {
  expect(describePlace({}, 'en')).toBe('');
  expect(describePlace({ path: '/formula', start: 4, end: 9 }, 'es')).toBe('/formula, carácter 5');
});

test('every text of the base is there in every language, ends without a full stop and starts small', () => {
  for (const [code, { message, hint }] of baseProblems.words) {
    for (const locale of LOCALES) {
      for (const text of [message[locale], hint[locale]]) {
        expect({ code, locale, good: /^\p{Ll}.*[^.\s]$/u.test(text) }).toEqual({
          code,
          locale,
          good: true,
        });
      }
    }
  }
});

test('results: warnings let a value through, errors do not', () => {
  const warning = garden.make('dry', { litres: 1 });
  const error = garden.make('weeds', { count: 1, bed: 'b' });
  expect(ok(1)).toEqual({ ok: true, value: 1, warnings: [] });
  expect(settle(1, [warning])).toEqual({ ok: true, value: 1, warnings: [warning] });
  expect(settle(1, [warning, error])).toEqual({ ok: false, problems: [warning, error] });
  expect(fail(error)).toEqual({ ok: false, problems: [error] });
});

test('a fault keeps what the reader may know apart from what the log may know', () => {
  const problem = garden.make('dry', { litres: 1 });
  const fault = new Fault('no_water', { message: 'tap 3 is closed', problem, cause: 'valve 7' });
  expect(fault).toMatchObject({
    code: 'no_water',
    problem,
    cause: 'valve 7',
    message: 'no_water: tap 3 is closed',
  });
  expect([
    isFault(fault),
    isFault(fault, 'no_water'),
    isFault(fault, 'other'),
    isFault(new Error('x')),
  ]).toEqual([true, true, false, false]);
  expect(required(0, 'zero')).toBe(0);
  expect(() => required(null, 'the key')).toThrow(/the key is missing/);
  expect(() => assertNever({ kind: 'odd' } as never)).toThrow(/unexpected case: kind odd/);
});
