import { expect, test } from 'vitest';
import type { QuestionSpec } from '../query/schema.ts';
import { answerTo, scopeIn } from '../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../test/examples/report-answers.ts';
import { gridLines } from '../../test/examples/report-gist.ts';
import { seen } from '../../test/examples/report-style.ts';
import { askBlock, drawBlock } from './block/index.ts';
import { zBlock } from './block/schema.ts';
import { gridOf } from './csv.ts';
import { zGrid } from './figure/schema.ts';

const same = (text: string) => ({ en: text, 'pt-BR': text, es: text });

function lines(block: object, given: AnswerSpec): string[] {
  const parsed = zBlock.parse({ id: 'x', ...block });
  if (parsed.kind === 'records') throw new Error('records are asked for otherwise');
  const scope = scopeIn('pt-BR');
  const answers = askBlock(parsed, scope).map((question: QuestionSpec) =>
    answerTo(question, given),
  );
  const drawn = drawBlock(parsed, answers, scope);
  if (drawn.kind === 'empty') throw new Error(drawn.problem.code);
  const grid = gridOf(drawn.figure, 'pt-BR');
  expect(zGrid.parse(grid)).toEqual(grid);
  for (const row of grid.rows) expect(row.cells).toHaveLength(grid.columns.length);
  return gridLines(grid).map(seen);
}

const acme: AnswerSpec = {
  rows: [{ members: { account: ['a', 'Acme'] }, values: { mrr: '5', nps: null, nrr: '1.5' } }],
  total: {
    values: { mrr: '512000', nrr: '1.042' },
    compared: { previous_period: { mrr: ['480000', '0.0667', true] } },
  },
};

test('gives every kind of figure its table', () => {
  expect(
    lines({ kind: 'number_strip', sparkline: false, query: { kpis: ['mrr', 'nrr'] } }, acme),
  ).toEqual([
    'Indicador | Valor | vs. mês anterior',
    'Receita recorrente | R$~512~mil | R$~480~mil (+6,7%) good',
    'NRR (últimos~12~meses) | 104,2% | ',
  ]);
  expect(
    lines(
      { kind: 'list', primary: 'mrr', query: { kpis: ['mrr', 'nps'], dimensions: ['account'] } },
      acme,
    ),
  ).toEqual(['Indicador | Valor | NPS', 'Acme | R$~5,00 | —']);
  expect(
    lines({ kind: 'text', query: null, body: same('# MRR\n**{{mrr}}** em {{period}}') }, acme),
  ).toEqual(['Texto', 'MRR', 'R$~512~mil em outubro de 2026']);
  expect(
    lines({ kind: 'bar', query: { kpis: ['mrr'], dimensions: ['account'], compare: [] } }, acme),
  ).toEqual(['Cliente | MRR (R$)', 'Acme | 5,00', '= Total | 512.000']);
  expect(
    lines(
      {
        kind: 'table',
        columns: [{ kpi: 'mrr' }],
        query: { kpis: ['mrr'], dimensions: ['account'] },
      },
      acme,
    ),
  ).toHaveLength(3);
});
