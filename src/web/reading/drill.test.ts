import { expect, test } from 'vitest';
import { drillFrom, drillTemplate, levelBelow, parseDrill } from './drill.ts';

const controls = [
  { dimension: 'region', label: 'Region', drill: 'team' },
  { dimension: 'team', label: 'Team', drill: 'account_manager' },
  { dimension: 'industry', label: 'Industry', drill: 'account' },
];
const asked = {
  kpi: 'mrr',
  period: 'last_month' as const,
  grain: null,
  span: 'default' as const,
  filters: [{ dimension: 'region', op: 'in' as const, values: ['South'] }],
  bucket: null,
  comparison: null,
};
const explanation = { period: { from: '2025-10-01', to: '2025-10-31', partial: false } };

test('a level leads to the one below, accounts to records, nothing to regions', () => {
  expect(
    ['region', 'industry', 'tier', 'account', null].map((each) => levelBelow(each, controls)),
  ).toEqual(['team', 'account', 'account', 'records', 'region']);
});

test('a number keeps its period and filters; a bucket is a period of its own', () => {
  expect(drillFrom(asked, explanation, controls)).toEqual({
    template: 'drill.mrr.team',
    search: { period: 'last_month', filter: ['region:South'] },
  });
  const bucket = { ...asked, grain: 'month' as const, bucket: '2025-10-01' };
  expect(drillFrom(bucket, explanation, controls)?.search).toMatchObject({
    period: '2025-10-01..2025-10-31',
  });
});

test('a filter of hundreds of members makes no address', () => {
  const values = Array.from({ length: 60 }, (_, at) => `a${at}`);
  const others = { dimension: 'account', op: 'not_in' as const, values };
  expect(drillFrom({ ...asked, filters: [others] }, explanation, controls)).toBeNull();
});

test('an address is read back', () => {
  expect(parseDrill(drillTemplate('mrr', 'team'))).toEqual({ kpi: 'mrr', by: 'team' });
  expect(parseDrill('exec_monthly')).toBeNull();
});
