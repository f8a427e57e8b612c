import { expect, test } from 'vitest';
import type { TemplateCard } from '../../../serve/schema.ts';
import { inGallery, searchTemplates } from './gallery-list.ts';

function card(id: string, more: Partial<TemplateCard> = {}): TemplateCard {
  return {
    id,
    title: id,
    description: '',
    audience: ['executive'],
    cadence: 'monthly',
    pages: [],
    status: 'ready',
    missing: [],
    kpis: [],
    useCases: [],
    cover: 'chart',
    needs: [],
    ...more,
  };
}

const exec = card('exec_monthly', { title: 'Revisão executiva mensal', kpis: ['nrr'] });
const work = card('client_monitoring', {
  title: 'Client monitoring',
  audience: ['operation'],
  cadence: 'daily',
  useCases: ['monitoring'],
  status: 'missing',
});

test('documents with pages of their own stand elsewhere; what can be opened comes first', () => {
  const ids = inGallery([work, card('portfolio'), exec, card('client_overview')]).map(
    ({ id }) => id,
  );
  expect(ids).toEqual(['exec_monthly', 'client_monitoring']);
});

test('search forgives accents and case, and needs every word', () => {
  expect(searchTemplates([exec, work], { q: 'REVISAO nrr' })).toEqual([exec]);
  expect(searchTemplates([exec, work], { q: 'revisao clientes' })).toEqual([]);
});

test('audience, cadence and use narrow', () => {
  expect(searchTemplates([exec, work], { use: 'monitoring' })).toEqual([work]);
  expect(searchTemplates([exec, work], { use: 'sales' })).toEqual([]);
  expect(searchTemplates([exec, work], { audience: 'operation' })).toEqual([work]);
  expect(searchTemplates([exec, work], { audience: 'operation', cadence: 'monthly' })).toEqual([]);
  expect(searchTemplates([exec, work], {})).toEqual([exec, work]);
});
