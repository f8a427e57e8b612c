import { expect, test } from 'vitest';
import { renderProblem } from '../../base/render-problem.ts';
import { reportProblems } from '../problems.ts';
import { defaultBrand } from './default-brand.ts';
import { parseBrand } from './parse.ts';

function found(change: object): string[] {
  const result = parseBrand({ ...defaultBrand, ...change });
  return (result.ok ? result.warnings : result.problems).map(
    ({ code, at }) => `${code} ${at?.path}`,
  );
}

test('takes the default brand without a word', () => {
  expect(parseBrand(JSON.parse(JSON.stringify(defaultBrand)))).toEqual({
    ok: true,
    value: defaultBrand,
    warnings: [],
  });
});

test('warns of colours that are hard to read or look like good and bad, and takes them', () => {
  const colors = {
    ...defaultBrand.colors,
    primary: '#7f9fc0',
    series: ['#f0e442', '#0f7b50', '#1d4e89'],
  };
  expect(found({ colors })).toEqual([
    'report.low_contrast /colors/primary',
    'report.low_contrast /colors/series/0',
    'report.near_meaning /colors/series/1',
  ]);
  const result = parseBrand({ ...defaultBrand, colors });
  const words = result.ok
    ? result.warnings.map((problem) => renderProblem(problem, 'pt-BR', [reportProblems]).message)
    : [];
  expect(words[0]).toBe(
    'primary #7f9fc0 tem contraste de 2,7 para 1 com o branco; é preciso 4,5 para 1 para que todos leiam',
  );
});

test('refuses what is no brand, field by field', () => {
  expect(
    found({
      colors: { ...defaultBrand.colors, series: ['blue'], shade: '#ffffff' },
      font: 'Comic',
      version: 1,
    }),
  ).toEqual([
    'report.bad_value /colors/series/0',
    'report.bad_value /colors/series',
    'report.unknown_field /colors/shade',
    'report.bad_value /font',
  ]);
  expect(found({ version: 9 })).toEqual(['report.newer_version /version']);
  expect(found({ logo: 'https://example.com/logo.png' })).toEqual(['report.logo_format /logo']);
});
