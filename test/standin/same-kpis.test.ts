// The demo portfolio through the stand-ins of vendors: every KPI is what it is when the demo is read directly.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.ts';
import type { Effects, StreamMap } from '../../src/connect/schema.ts';
import { demoConnector } from '../../src/connect/demo/index.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import { findConnector } from '../../src/connect/connectors.ts';
import { filePointer, openWorkspace } from '../../src/land/index.ts';
import type { Workspace } from '../../src/land/index.ts';
import { compileBuild, kpis } from '../../src/model/index.ts';
import { demoMapping, DEMO_SOURCE } from '../../src/model/mapping/demo.ts';
import type { EntityMap, Mapping } from '../../src/model/schema.ts';
import { openPublished } from '../../src/serve/app/published.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { DEMO_POLICIES, DEMO_TODAY } from '../demo/landed-demo.ts';
import { everyone } from '../demo/published-demo.ts';
import { openStandins } from './kit/open-standins.ts';
import { standinClock } from './kit/standin-clock.ts';
import { testEffects } from './kit/test-effects.ts';
import { accountStreams, vendorGroups } from './vendor-groups.ts';
import { demoVendors } from './vendors.ts';
import type { DemoVendor } from './vendors.ts';
import { mapsOfSource, withoutStreams } from './workspace-mapping.ts';

const NOW = `${DEMO_TODAY}T12:00:00Z`;
const clock = fixedClock(NOW);
const POLICIES = { ...DEMO_POLICIES, margin_base: 'agi' as const };
const PERIODS = ['last_month', 'last_quarter', 'last_12_months'];
/** How many questions are under way at once. */
const AT_ONCE = 8;

const { streams } = demoPortfolio({ today: DEMO_TODAY });
const folders: string[] = [];
/** KPI and period → value, or why there is none. */
type Values = Record<string, unknown>;
let direct: Values;

beforeAll(async () => {
  direct = await valuesOf(() => Promise.resolve(demoMapping));
}, 300_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('every vendor is in one workspace', () => {
  const kinds = vendorGroups(demoVendors).flatMap((group) => group.map(({ kind }) => kind));
  expect(kinds.toSorted()).toEqual(demoVendors.map(({ kind }) => kind).toSorted());
  expect(Object.keys(direct)).toHaveLength(kpis.length * PERIODS.length);
});

test.each(vendorGroups(demoVendors).map((group) => [titleOf(group), group] as const))(
  '%s',
  async (_title, group) => {
    // A minute later than the last change: younger ones are not exported by Zendesk.
    const moving = standinClock(`${DEMO_TODAY}T23:59:59Z`);
    const standins = await openStandins(
      group.map(({ vendor }) => vendor(streams)),
      { clock: moving },
    );
    const effects = testEffects({ gateway: standins.url, clock: moving });
    const through = await valuesOf((workspace) => landVendors(workspace, group, effects));
    effects.close();
    await standins.close();
    const lacking = group.flatMap(({ standsFor }) => standsFor.lacks);
    expect(differing(through, direct).toSorted()).toEqual(lacking.toSorted());
  },
  300_000,
);

/** KPIs that are not the same in every period. */
function differing(one: Values, other: Values): string[] {
  return kpis
    .map(({ id }) => id)
    .filter((id) =>
      PERIODS.some(
        (period) => !isDeepStrictEqual(one[`${id} ${period}`], other[`${id} ${period}`]),
      ),
    );
}

function titleOf(group: readonly DemoVendor[]): string {
  return group.map(({ kind }) => kind).join(', ');
}

/** What every KPI is, with the demo and whatever `more` lands beside it. */
async function valuesOf(more: (workspace: Workspace) => Promise<Mapping>): Promise<Values> {
  const published = await publish(temporary(), more);
  const questions = kpis.flatMap(({ id }) => PERIODS.map((period) => ({ id, period })));
  const values: Values = {};
  for (let from = 0; from < questions.length; from += AT_ONCE)
    await Promise.all(
      questions.slice(from, from + AT_ONCE).map(async ({ id, period }) => {
        const answer = await published.asker.ask({ kpis: [id], period }, everyone);
        values[`${id} ${period}`] = answer.ok ? answer.value.total.values[id] : answer.problems;
      }),
    );
  await published.close();
  return values;
}

function temporary(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-same-'));
  folders.push(folder);
  return openWorkspace({ folder, clock });
}

/** The demo and whatever `more` lands beside it, published by the mapping that `more` gives. */
async function publish(
  workspace: Workspace,
  more: (workspace: Workspace) => Promise<Mapping>,
): Promise<Published> {
  const landed = await workspace.land({
    source: DEMO_SOURCE,
    title: 'Demo',
    open: () => demoConnector.open(demoConnector.config.parse({ today: DEMO_TODAY })),
    zone: POLICIES.timezone,
  });
  expect(landed.status).toBe('done');
  const mapping = await more(workspace);
  const rawTables = await workspace.rawTables();
  const plan = compileBuild({
    mapping,
    rawTables,
    decisions: [],
    policies: POLICIES,
    today: DEMO_TODAY,
  });
  const published = await workspace.publish({
    plan,
    pointer: filePointer(workspace.files),
    basis: mapping,
  });
  await workspace.close();
  if (!published.ok) throw new Error(JSON.stringify(published.problems));
  return openPublished(published.value, POLICIES, clock);
}

/** Reads every vendor's stand-in with the configuration that `npm run standins` prints; sources are named by their kinds. */
async function landVendors(
  workspace: Workspace,
  group: readonly DemoVendor[],
  effects: Effects,
): Promise<Mapping> {
  const accounts = accountStreams(group);
  const maps: EntityMap[] = [];
  for (const vendor of group) {
    const { streams: counted } = vendor.standsFor;
    const found = await land(workspace, vendor, effects);
    const meant = found.filter(({ stream }) => counted.includes(stream));
    maps.push(...mapsOfSource(vendor.kind, meant, accounts.companies));
  }
  const brought = new Set(group.flatMap(({ standsFor }) => standsFor.brings));
  return { ...demoMapping, maps: [...maps, ...withoutStreams(demoMapping, brought, accounts)] };
}

async function land(
  workspace: Workspace,
  { kind, config }: DemoVendor,
  effects: Effects,
): Promise<readonly StreamMap[]> {
  const configured = findConnector(kind)?.configure(config);
  if (configured?.ok !== true) throw new Error(JSON.stringify(configured));
  let maps: readonly StreamMap[] = [];
  const run = await workspace.land({
    source: kind,
    title: kind,
    zone: 'UTC',
    open: async () => {
      const opened = await configured.value.open(effects);
      ({ maps } = opened);
      return opened;
    },
  });
  expect(run).toMatchObject({ status: 'done', problems: [] });
  return maps;
}
