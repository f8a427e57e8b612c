import { expect, test } from 'vitest';
import { countText, finding, milliseconds } from './finding.ts';
import { renderMarkdown, renderText } from './render-findings.ts';

const findings = [
  finding('T02 filled', milliseconds(312.4), { asked: '≤ 400 ms', ok: true }),
  finding('Second start', milliseconds(6_049), { asked: '≤ 5 s', ok: false }),
  finding('Detected before', milliseconds(12_345)),
];

test('the table of the page', () => {
  expect(renderMarkdown(findings).split('\n')).toEqual([
    '| What | Measured | Asked |  |',
    '|---|---:|---:|:---:|',
    '| T02 filled | 312 ms | ≤ 400 ms | ✓ |',
    '| Second start | 6.05 s | ≤ 5 s | ✗ |',
    '| Detected before | 12.3 s |  |  |',
  ]);
});

test('the table of a terminal has the same cells', () => {
  const lines = renderText(findings).split('\n');
  expect(lines[2]).toMatch(/^T02 filled +312 ms +≤ 400 ms +✓$/);
  expect(lines[4]).toMatch(/^Detected before +12\.3 s$/);
});

test.each([
  [0.4567, '0.46 ms'],
  [12.345, '12.3 ms'],
  [999.4, '999 ms'],
  [1_500, '1.50 s'],
])('%d milliseconds are written %s', (ms, text) => {
  expect(milliseconds(ms)).toBe(text);
});

test('counts are written short', () => {
  expect([countText(9_536_000), countText(350_000)]).toEqual(['9.5 M', '350,000']);
});
