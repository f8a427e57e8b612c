import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askArea } from './ask.ts';
import { area } from './figure.ts';
import { zAreaBlock } from './schema.ts';

const block = zAreaBlock.parse({
  kind: 'area',
  id: 'parts',
  query: { kpis: ['mrr'], dimensions: ['industry'], grain: 'month', last: 2, limit: 1 },
});

function draw(given: AnswerSpec, kpi = 'mrr') {
  const scope = scopeIn('en');
  const drawn = { ...block, query: { ...block.query, kpis: [kpi] } };
  return area.figure(drawn, [answerTo(askArea(drawn, scope)[0], given)], scope);
}

function course(kpi: string, values: Record<string, readonly string[]>): AnswerSpec {
  const rows = Object.entries(values).flatMap(([name, list]) =>
    list.map((value, index) => ({
      bucket: `2026-0${index + 8}-01`,
      members: { industry: [name, name] as const },
      values: { [kpi]: value },
    })),
  );
  return { rows };
}

test('the largest areas by themselves, the rest as one: the height is the whole', () => {
  const given = course('mrr', { Small: ['1', '2'], Large: ['70', '80'], Middle: ['20', '18'] });
  expect(gistOf(draw(given)).slice(3)).toEqual([
    'Large [area left 0 stacked]: R$70.00, R$80.00',
    'Others [area left muted stacked]: R$21.00, R$20.00',
  ]);
});

test('what does not add up, or lies below zero, is lines', () => {
  expect(gistOf(draw(course('nrr', { Retail: ['0.9', '1.1'] }), 'nrr')).at(-1)).toMatch(
    /^Retail \[line left 0\]/,
  );
  const below = course('net_new_mrr', { Retail: ['-5', '3'] });
  expect(gistOf(draw(below, 'net_new_mrr')).at(-1)).toMatch(/^Retail \[line left 0\]/);
});
