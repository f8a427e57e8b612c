/** The figures of docs/numbers.md, asked anew; and its table of policies against the defaults. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_POLICIES } from '../../src/model/policy.ts';
import type { Policies } from '../../src/model/schema.ts';
import { zPeriod } from '../../src/query/schema.ts';
import { parsePeriod } from '../../src/serve/cli/parse-filter.ts';
import { nrrExample } from '../examples/fixtures/c1-nrr.ts';
import { logoChurnExample } from '../examples/fixtures/c3-logo-churn.ts';
import { npsExample } from '../examples/fixtures/c6-nps.ts';
import { ownershipExample } from '../examples/fixtures/c12-ownership.ts';
import { askOnce, decimals, percent, rowOf } from '../examples/asking.ts';
import type { Answer } from '../../src/query/schema.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/numbers.md'), 'utf8');

/** A section without its heading, on one line. */
function section(title: string): string {
  const [, text = ''] = page.split(`### ${title}\n`);
  return (text.split(/^###? /m)[0] ?? '').replaceAll(/\s+/g, ' ');
}

/** Two decimals and a per cent sign, as the page writes them. */
function share(answer: Answer, kpi: string, key?: string): string {
  const row = key === undefined ? answer.total : rowOf(answer, key);
  return `${Number(percent(row.values[kpi])).toFixed(2)} %`;
}

const YEAR = { from: '2025-07-01', to: '2026-06-30' };

test('retention', async () => {
  const kpis = ['nrr', 'grr', 'expansion_rate'];
  const answer = await askOnce(nrrExample, { kpis, dimensions: ['segment'], period: YEAR });
  const net = section('Net revenue retention');
  expect(net).toContain(`**NRR is ${share(answer, 'nrr')}**`);
  expect(net).toContain(
    `keep ${share(answer, 'nrr', 'ENT')}, small ones ${share(answer, 'nrr', 'SMB')}`,
  );
  const gross = section('Gross revenue retention');
  expect(gross).toContain(`**GRR is ${share(answer, 'grr')}**`);
  expect(gross).toContain(share(answer, 'expansion_rate').replace(' %', ' percentage points'));
});

test.each<[Partial<Policies>, string]>([
  [{ reactivation_policy: 'strict' }, 'A5 stays lost'],
  [{ fx_mode: 'as_reported' }, 'and counts 990'],
])('retention with %j', async (policies, words) => {
  const answer = await askOnce({ ...nrrExample, policies }, { kpis: ['nrr'], period: YEAR });
  expect(section('Net revenue retention')).toContain(`${words}: ${share(answer, 'nrr')}`);
});

test.each<[Partial<Policies>]>([[{}], [{ logo_level: 'account' }]])(
  'churn with %j',
  async (policies) => {
    const kpis = ['logo_churn_rate', 'logo_retention_rate'];
    const answer = await askOnce({ ...logoChurnExample, policies }, { kpis, period: '2026-Q2' });
    const [lost, kept] = kpis.map((kpi) => share(answer, kpi));
    const text = section('Client churn').replaceAll('*', '');
    expect(text).toContain(`churn is ${lost}, retention ${kept}`);
  },
);

test('recommendation', async () => {
  const answer = await askOnce(npsExample, {
    kpis: ['nps'],
    dimensions: ['account'],
    period: '2026-Q2',
  });
  const text = section('Net promoter score');
  expect(text).toContain(`**NPS is ${decimals(answer.total.values['nps'], 2)}**`);
  const [x, y, z] = ['X', 'Y', 'Z'].map((key) =>
    Number(decimals(rowOf(answer, key).values['nps'], 2)),
  );
  expect(text).toContain(`X has ${x}, Y ${y}, Z ${z};`);
  expect(answer.total.values['nps']?.flags).toContain('below_min_sample');
  expect(answer.total.values['nps']?.n).toBe(7);
});

test('owners', async () => {
  const answer = await askOnce(ownershipExample, {
    kpis: ['mrr', 'nrr'],
    dimensions: ['account_manager'],
    period: '2026-06',
    span: 'period',
  });
  const money = (key?: string): string => {
    const row = key === undefined ? answer.total : rowOf(answer, key);
    return Number(decimals(row.values['mrr'], 0)).toLocaleString('en');
  };
  const text = section('A client that changes hands');
  expect(text).toContain(`Ana ${money('ana')}, Bruno ${money('bruno')}, together ${money()}`);
  const [ana, bruno] = [share(answer, 'nrr', 'ana'), share(answer, 'nrr', 'bruno')];
  expect(text).toContain(`Ana ${ana}, Bruno ${bruno}, together ${share(answer, 'nrr')}`);
});

test('every policy stands in the table with its default', () => {
  for (const [name, value] of Object.entries(DEFAULT_POLICIES)) {
    expect(page).toContain(`| \`${name}\` | ${shown(value)} |`);
  }
  const rows = [...page.matchAll(/^\| `(\w+)` \| .* \| .* \|$/gm)].map((match) => match[1]);
  expect(rows.toSorted()).toEqual(Object.keys(DEFAULT_POLICIES).toSorted());
});

test('every period that the page names can be asked, and every name is there', () => {
  const table = page.split('| written | means |')[1]?.split('\n\n')[0] ?? '';
  const cells = table.split('\n').map((line) => line.split('|')[1] ?? '');
  const written = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''));
  expect(written.filter((text) => !parsePeriod(text).ok)).toEqual([]);
  const names = zPeriod.options.flatMap((option) => ('enum' in option ? option.options : []));
  const words = names.map((name) => name.replaceAll('_', '-'));
  expect(words.filter((name) => !written.includes(name))).toEqual([]);
});

function shown(value: Policies[keyof Policies]): string {
  if (Array.isArray(value)) return value.map((each) => `\`${each}\``).join(', ');
  if (typeof value !== 'object') return `\`${value}\``;
  return Object.entries(value)
    .map(([tier, days]) => `${tier} \`${days}\``)
    .join(', ');
}
