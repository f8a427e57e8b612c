import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fixedClock } from '../../../base/clock.ts';
import { Fault, required } from '../../../base/fault.ts';
import { hashOf } from '../../../base/hash.ts';
import { connectors } from '../../../connect/index.ts';
import { filePointer, openWorkspace } from '../../../land/index.ts';
import type { Workspace } from '../../../land/index.ts';
import { compileBuild, DEMO_SOURCE } from '../../../model/index.ts';
import { landSource, publishLanded } from '../../app/pipeline.ts';
import { DEMO_DOCUMENTS } from '../../app/meaning.ts';
import { TODAY } from '../contest/contest.ts';
import { timed } from '../harness/stopwatch.ts';

/** How large a portfolio is: client accounts, and roughly how many facts they have in all. */
export type Size = { accounts: number; facts: number };

const zBuilt = z.strictObject({
  /** Hash of the statements that built it: other statements, another snapshot. */
  plan: z.string(),
  /** Time entries, activities, tickets and invoice lines. */
  facts: z.number(),
  landedMs: z.number(),
  publishedMs: z.number(),
});

/** A portfolio that is ready to be read. */
export type Portfolio = z.infer<typeof zBuilt> & { folder: string; file: string };

const FACTS = ['time_entries', 'activities', 'tickets', 'invoice_lines'];
const CLOCK = fixedClock(`${TODAY}T15:00:00Z`);

/** Lands and publishes the demo portfolio in that size, the way the product does, or finds it from last time. */
export async function ensurePortfolio(
  size: Size,
  root: string,
  note: (text: string) => void,
): Promise<Portfolio> {
  const folder = join(root, `rapport-bench-${size.accounts}-${size.facts}`);
  mkdirSync(folder, { recursive: true });
  const workspace = openWorkspace({ folder, clock: CLOCK });
  try {
    return await readyIn(workspace, size, note);
  } finally {
    await workspace.close();
  }
}

async function readyIn(
  workspace: Workspace,
  size: Size,
  note: (text: string) => void,
): Promise<Portfolio> {
  const { folder } = workspace.files;
  const record = join(folder, 'built.json');
  const before = existsSync(record) ? zBuilt.parse(JSON.parse(readFileSync(record, 'utf8'))) : null;
  const landedMs = before?.landedMs ?? (await land(workspace, size, note));
  const rawTables = await workspace.rawTables();
  const facts = rawTables.reduce(
    (sum, { stream, rows }) => sum + (FACTS.includes(stream) ? rows : 0),
    0,
  );
  const plan = hashOf(compileBuild({ ...DEMO_DOCUMENTS, decisions: [], rawTables, today: TODAY }));
  const publishedMs = before?.plan === plan ? before.publishedMs : await publish(workspace, note);
  const built = { plan, facts, landedMs, publishedMs };
  writeFileSync(record, JSON.stringify(built));
  const snapshot = required(await filePointer(workspace.files).current(), 'a snapshot');
  return { ...built, folder, file: snapshot.file };
}

async function land(
  workspace: Workspace,
  { accounts, facts }: Size,
  note: (text: string) => void,
): Promise<number> {
  const config = connectors.demo.config.parse({ today: TODAY, accounts, facts });
  const open = (): ReturnType<typeof connectors.demo.open> => connectors.demo.open(config);
  const source = {
    id: DEMO_SOURCE,
    title: connectors.demo.title,
    zone: DEMO_DOCUMENTS.policies.timezone,
    open,
  };
  const spec = { workspace, pointer: filePointer(workspace.files), clock: CLOCK };
  const { ms, value } = await timed(() => landSource(spec, source, ({ en }) => note(`  ${en}`)));
  if (value.length > 0)
    throw new Fault('bench_failed', { message: `landing: ${JSON.stringify(value)}` });
  return ms;
}

async function publish(workspace: Workspace, note: (text: string) => void): Promise<number> {
  const spec = { workspace, pointer: filePointer(workspace.files), clock: CLOCK };
  const { ms, value } = await timed(() =>
    publishLanded(spec, { ...DEMO_DOCUMENTS, decisions: [], sources: [DEMO_SOURCE] }, ({ en }) =>
      note(`  ${en}`),
    ),
  );
  if (!value.ok)
    throw new Fault('bench_failed', { message: `publishing: ${JSON.stringify(value.problems)}` });
  return ms;
}
