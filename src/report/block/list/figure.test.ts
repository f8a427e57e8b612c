import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askList } from './ask.ts';
import { list } from './figure.ts';
import { zListBlock } from './schema.ts';

const block = zListBlock.parse({
  kind: 'list',
  id: 'work',
  query: {
    kpis: ['churned_mrr', 'silence', 'nps'],
    dimensions: ['account', 'account_manager'],
    limit: 2,
  },
  primary: 'churned_mrr',
});

function draw(given: AnswerSpec) {
  const scope = scopeIn('pt-BR');
  return list.figure(block, [answerTo(askList(block, scope)[0], given)], scope);
}

function row(name: string, lost: string | null, manager: string | null) {
  return {
    members: { account: [name, name] as const, account_manager: [manager, manager] as const },
    values: { churned_mrr: lost, silence: '31', nps: null },
    compared: { previous_period: { churned_mrr: ['100', '0.5', false] as const } },
  };
}

test('asks far enough to find those that are due', () => {
  expect(askList(block, scopeIn('en'))).toMatchObject([
    {
      sort: { by: 'churned_mrr', direction: 'descending' },
      limit: 500,
      others: false,
      compare: ['previous_period'],
    },
  ]);
});

test('lists those that are due with the facts, and counts the rest', () => {
  const rows = [
    row('Acme', '900', 'Ana'),
    row('Beta', '300', null),
    row('Gama', '20', 'Ana'),
    row('Delta', '0', 'Ana'),
    row('Eta', null, 'Ana'),
  ];
  expect(gistOf(draw({ rows }))).toEqual([
    'Acme · Ana: R$~900 bad · Dias sem contato 31~dias, NPS —',
    'Beta · Sem responsável: R$~300 bad · Dias sem contato 31~dias, NPS —',
    'and 1 more',
  ]);
});

test('counts those beyond what was looked at, when all of these are due', () => {
  const rows = [row('Acme', '900', 'Ana'), row('Beta', '300', 'Ana')];
  expect(gistOf(draw({ rows, groups: 700 })).at(-1)).toBe('and 698 more');
});

test('is glad when nobody is due', () => {
  expect(gistOf(draw({ rows: [row('Acme', '0', 'Ana')] }))).toEqual([
    'empty: report.nothing_to_do',
  ]);
});
