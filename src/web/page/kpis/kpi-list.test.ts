import { expect, test } from 'vitest';
import type { KpiCard } from '../../api/queries.ts';
import { groupKpis, searchKpis } from './kpi-list.ts';

function kpi(id: string, more: Partial<KpiCard> = {}): KpiCard {
  return {
    id,
    name: id,
    group: 'relationship',
    topic: 'x',
    formula: '',
    unit: 'count',
    direction: 'up',
    status: 'ready',
    missing: [],
    ...more,
  };
}

const nrr = kpi('nrr', {
  name: 'Retenção líquida',
  formula: 'receita mantida / receita de abertura',
});
const nps = kpi('nps', { status: 'missing', missing: ['survey_response'] });
const margin = kpi('gross_margin_pct', { group: 'efficiency' });

test('a KPI is found by name, id and formula', () => {
  expect(searchKpis([nrr, nps, margin], { q: 'RETENCAO' })).toEqual([nrr]);
  expect(searchKpis([nrr, nps, margin], { q: 'gross_margin' })).toEqual([margin]);
  expect(searchKpis([nrr, nps, margin], { q: 'abertura receita' })).toEqual([nrr]);
  expect(searchKpis([nrr, nps, margin], { status: 'missing' })).toEqual([nps]);
});

test('groups stand in the order of the catalogue, also one it does not know', () => {
  const own = kpi('own', { group: 'house' });
  expect(groupKpis([own, margin, nrr]).map(({ group }) => group)).toEqual([
    'relationship',
    'efficiency',
    'house',
  ]);
  expect(groupKpis([])).toEqual([]);
});
