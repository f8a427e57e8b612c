// The demo portfolio through the stand-ins of vendors: every KPI is what it is when the demo is read directly.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.ts';
import type { Effects, Source, StreamMap } from '../../src/connect/schema.ts';
import { demoConnector } from '../../src/connect/demo/index.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import { findConnector } from '../../src/connect/connectors.ts';
import { filePointer, openWorkspace } from '../../src/land/index.ts';
import type { Workspace } from '../../src/land/index.ts';
import { compileBuild, kpis } from '../../src/model/index.ts';
import { demoMapping, DEMO_SOURCE } from '../../src/model/mapping/demo.ts';
import type { Mapping } from '../../src/model/schema.ts';
import { openPublished } from '../../src/serve/app/published.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { DEMO_POLICIES, DEMO_TODAY } from '../demo/landed-demo.ts';
import { everyone } from '../demo/published-demo.ts';
import { openStandins } from './kit/open-standins.ts';
import { standinClock } from './kit/standin-clock.ts';
import { testEffects } from './kit/test-effects.ts';
import { demoVendors } from './vendors.ts';
import { mapsOfSource, withoutStreams } from './workspace-mapping.ts';

const NOW = `${DEMO_TODAY}T12:00:00Z`;
const clock = fixedClock(NOW);
const POLICIES = { ...DEMO_POLICIES, margin_base: 'agi' as const };
const CRM = { source: 'crm', stream: 'organizations' };
const DESK = { source: 'desk', stream: 'organizations' };
/**
 * Streams of the demo that the vendors bring instead. Pipedrive has no room for roles and hours of colleagues, nor for
 * outcomes of meetings; who took part in a meeting is found among the contacts of the same source, so they stay too.
 */
const BROUGHT = new Set([
  'companies',
  'deal_stages',
  'deals',
  'deal_stage_history',
  'organizations',
  'tickets',
  'ticket_events',
]);
const READ = {
  pipedrive: new Set(['organizations', 'stages', 'deals', 'deal_stage_stays']),
  zendesk: new Set(['organizations', 'tickets', 'ticket_events']),
};

const folders: string[] = [];
let direct: Published;
let throughVendors: Published;

beforeAll(async () => {
  const { streams } = demoPortfolio({ today: DEMO_TODAY });
  // A minute later than the last change: younger ones are not exported by Zendesk.
  const moving = standinClock(`${DEMO_TODAY}T23:59:59Z`);
  const standins = await openStandins(
    demoVendors.map(({ vendor }) => vendor(streams)),
    { clock: moving },
  );
  const effects = testEffects({ gateway: standins.url, clock: moving });
  const demo = (): Promise<Source> =>
    demoConnector.open(demoConnector.config.parse({ today: DEMO_TODAY }));
  direct = await publish(temporary(), demo, () => Promise.resolve(demoMapping));
  throughVendors = await publish(temporary(), demo, (workspace) => landVendors(workspace, effects));
  effects.close();
  await standins.close();
}, 300_000);
afterAll(async () => {
  await direct.close();
  await throughVendors.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test.each(kpis.map(({ id }) => [id] as const))('%s', async (id) => {
  for (const period of ['last_month', 'last_quarter', 'last_12_months']) {
    const question = { kpis: [id], period };
    const [one, other] = await Promise.all([
      direct.asker.ask(question, everyone),
      throughVendors.asker.ask(question, everyone),
    ]);
    expect(other.ok && other.value.total.values[id]).toEqual(one.ok && one.value.total.values[id]);
  }
});

function temporary(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-same-'));
  folders.push(folder);
  return openWorkspace({ folder, clock });
}

/** The demo and whatever `more` lands beside it, published by the mapping that `more` gives. */
async function publish(
  workspace: Workspace,
  demo: () => Promise<Source>,
  more: (workspace: Workspace) => Promise<Mapping>,
): Promise<Published> {
  const landed = await workspace.land({
    source: DEMO_SOURCE,
    title: 'Demo',
    open: demo,
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

/** Reads every vendor's stand-in with the configuration that `npm run standins` prints. */
async function landVendors(workspace: Workspace, effects: Effects): Promise<Mapping> {
  const crm = await land(workspace, { source: CRM.source, kind: 'pipedrive', effects });
  const desk = await land(workspace, { source: DESK.source, kind: 'zendesk', effects });
  const maps = [
    ...mapsOfSource(
      CRM.source,
      crm.filter(({ stream }) => READ.pipedrive.has(stream)),
      CRM,
    ),
    ...mapsOfSource(
      DESK.source,
      desk.filter(({ stream }) => READ.zendesk.has(stream)),
      CRM,
    ),
    ...withoutStreams(demoMapping, BROUGHT, { companies: CRM, organizations: DESK }),
  ];
  return { ...demoMapping, maps };
}

async function land(
  workspace: Workspace,
  { source, kind, effects }: { source: string; kind: string; effects: Effects },
): Promise<readonly StreamMap[]> {
  const config = demoVendors.find((vendor) => vendor.kind === kind)?.config;
  const configured = findConnector(kind)?.configure(config);
  if (configured?.ok !== true) throw new Error(JSON.stringify(configured));
  let maps: readonly StreamMap[] = [];
  const run = await workspace.land({
    source,
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
