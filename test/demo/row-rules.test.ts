/**
 * Random people × random questions × every output, against a twin warehouse from which the rows that they may not see were
 * deleted: each says the same, to the byte. Sampled; `RAPPORT_FULL=1` asks 50 people 100 questions each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/base/viewer.ts';
import { dimensions, eventKinds, kpis } from '../../src/model/index.ts';
import type { AccessRule, QuestionSpec } from '../../src/query/schema.ts';
import { RULE_DIMENSIONS } from '../../src/query/schema.ts';
import { homePages, templates } from '../../src/report/index.ts';
import type { Reading } from '../../src/report/schema.ts';
import type { Reports } from '../../src/serve/app/app.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { viewerOfPerson } from '../../src/serve/people/viewer-of.ts';
import { chance, pick } from '../query/world.ts';
import { everyone, publishDemo } from './published-demo.ts';
import { openTwin, reportsOver } from './twin-demo.ts';

const isFull = process.env['RAPPORT_FULL'] === '1';
const PEOPLE = isFull ? 50 : 5;
const QUESTIONS = isFull ? 100 : 40;
/** Reports of each person that are made into files. */
const FILES = isFull ? 6 : 2;

let published: Published;
let reports: Reports;
let scratch: string;
let keys: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  ({ published } = await publishDemo());
  reports = reportsOver(published);
  scratch = mkdtempSync(join(tmpdir(), 'rapport-twins-'));
  const found = new Map<string, readonly string[]>();
  for (const { id } of dimensions) {
    const members = await published.asker.members(
      { dimension: id, search: '', locale: 'en' },
      everyone,
    );
    const names = members.ok ? members.value.members.flatMap(({ key }) => key ?? []) : [];
    found.set(id, names);
  }
  keys = found;
}, 300_000);
afterAll(async () => {
  await published?.close();
  rmSync(scratch, { recursive: true, force: true });
});

type Roll = (most: number) => number;

/** Up to so many of a list. */
function some<T>(roll: Roll, items: readonly T[], most: number): T[] {
  return [...new Set(Array.from({ length: 1 + roll(most) }, () => pick(roll, items)))];
}

function randomRule(roll: Roll): AccessRule {
  return Array.from({ length: 1 + roll(2) }, () => {
    const dimension = pick(roll, RULE_DIMENSIONS);
    const known = keys.get(dimension) ?? [];
    const chosen = known.length === 0 ? ['nothing'] : some(roll, known, 4);
    return { kind: 'members', dimension, keys: chosen, until: null };
  });
}

async function randomViewer(roll: Roll): Promise<Viewer> {
  return viewerOfPerson(
    {
      name: 'test',
      email: 'somebody@example.com',
      access: { role: 'account_manager', rule: randomRule(roll), masks: [], reports: null },
    },
    { workspace: 'demo', asker: () => published.asker },
  );
}

const PERIODS = ['last_month', '2026-Q2', 'last_12_months', 'year_to_date', '2025'] as const;

function randomFilters(roll: Roll): NonNullable<QuestionSpec['filters']> {
  return Array.from({ length: roll(2) }, () => {
    const { id } = pick(roll, dimensions);
    const known = keys.get(id) ?? [];
    const values = known.length === 0 ? [null] : some<string | null>(roll, [...known, null], 3);
    return { dimension: id, op: pick(roll, ['in', 'not_in'] as const), values };
  });
}

function randomQuestion(roll: Roll): QuestionSpec {
  const limit = roll(3) === 0 ? 3 : null;
  return {
    kpis: some(roll, kpis, 4).map(({ id }) => id),
    dimensions: roll(4) === 0 ? [] : [pick(roll, dimensions).id],
    grain: roll(4) === 0 ? 'month' : null,
    period: pick(roll, PERIODS),
    compare: pick(roll, [[], ['previous_period'], ['previous_year']] as const).slice(),
    filters: randomFilters(roll),
    limit,
  };
}

/** A report that a person may open: a template, a first page, a KPI taken apart or in records. */
function randomReport(roll: Roll): string {
  const drill = pick(roll, [
    `drill.${pick(roll, kpis).id}.${pick(roll, dimensions).id}`,
    `drill.${pick(roll, kpis).id}.records`,
  ]);
  return pick(roll, [...templates.map(({ id }) => id), ...homePages.map(({ id }) => id), drill]);
}

const SEEDS = Array.from({ length: PEOPLE }, (_, at) => 9000 + at * 131);

describe.each(SEEDS)('somebody, from chance %i', (seed) => {
  let viewer: Viewer;
  let twin: { published: Published; reports: Reports };

  beforeAll(async () => {
    viewer = await randomViewer(chance(seed));
    const ids = viewer.rule.kind === 'all' ? [] : viewer.rule.ids;
    twin = await openTwin(published, ids, join(scratch, `${seed}.duckdb`));
  }, 300_000);
  afterAll(() => twin?.published.close());

  test('answers, explanations and records', async () => {
    const roll = chance(seed + 1);
    let told = 0;
    let narrowed = 0;
    for (let at = 0; at < QUESTIONS; at += 1) {
      const question = randomQuestion(roll);
      const mine = await published.asker.ask(question, viewer);
      const theirs = await twin.published.asker.ask(question, everyone);
      expect({ question, said: mine }).toEqual({ question, said: theirs });
      if (mine.ok) told += 1;
      const all = await published.asker.ask(question, everyone);
      if (all.ok && JSON.stringify(all.value.total) !== JSON.stringify(mine.ok && mine.value.total))
        narrowed += 1;
      const { kpis: [kpi = ''] = [], period, filters = [] } = question;
      const asked = { kpi, period, filters, locale: 'en' } as const;
      expect(await published.asker.explain(asked, viewer)).toEqual(
        await twin.published.asker.explain(asked, everyone),
      );
      const events = {
        kinds: [pick(roll, eventKinds).id],
        when: pick(roll, [period, 'ever', 'ahead'] as const),
        filters,
      };
      expect(await published.asker.events(events, viewer)).toEqual(
        await twin.published.asker.events(events, everyone),
      );
    }
    // the questions could be answered, and the rule mattered
    expect(told).toBeGreaterThan(QUESTIONS / 3);
    expect(narrowed).toBeGreaterThan(2);
  }, 600_000);

  test('members and searches, and what is hidden is told like what there is not', async () => {
    for (const { id: dimension } of dimensions) {
      const known = keys.get(dimension) ?? [];
      for (const search of ['', 'a', known.at(-1) ?? 'x', 'no such member']) {
        const asked = { dimension, search, locale: 'pt-BR' } as const;
        expect([asked, await published.asker.members(asked, viewer)]).toEqual([
          asked,
          await twin.published.asker.members(asked, everyone),
        ]);
      }
    }
  }, 600_000);

  test('reports on screen, as PDF, PowerPoint, Excel and CSV', async () => {
    const roll = chance(seed + 2);
    for (let at = 0; at < FILES; at += 1) {
      const id = randomReport(roll);
      const reading: Reading = {
        period: pick(roll, [null, ...PERIODS]),
        compare: null,
        filters: randomFilters(roll).map((filter) => ({ ...filter, values: [...filter.values] })),
        locale: pick(roll, ['en', 'pt-BR', 'es'] as const),
      };
      const asked = { id, reading };
      const mine = await reports.fill(id, reading, viewer);
      const theirs = await twin.reports.fill(id, reading, everyone);
      expect({ asked, filled: mine }).toEqual({ asked, filled: theirs });
      if (!mine.ok) continue;
      for (const [kind, one, other] of [
        [
          'pptx',
          await reports.pptx(id, reading, viewer),
          await twin.reports.pptx(id, reading, everyone),
        ],
        [
          'xlsx',
          await reports.xlsx(id, reading, viewer),
          await twin.reports.xlsx(id, reading, everyone),
        ],
        [
          'pdf',
          await reports.pdf({ template: id, paper: 'a4' }, reading, viewer),
          await twin.reports.pdf({ template: id, paper: 'a4' }, reading, everyone),
        ],
      ] as const)
        expect([asked, kind, bytesOf(one)]).toEqual([asked, kind, bytesOf(other)]);
      const [block] = mine.value.pages.flatMap((page) => page.blocks);
      if (block === undefined) continue;
      const place = { template: id, block: block.id };
      expect(bytesOf(await reports.csv(place, reading, viewer))).toEqual(
        bytesOf(await twin.reports.csv(place, reading, everyone)),
      );
    }
  }, 600_000);
});

function bytesOf(result: Awaited<ReturnType<Reports['csv']>>): unknown {
  if (!result.ok) return result.problems;
  const { name, bytes } = result.value;
  return { name, bytes: Buffer.from(bytes).toString('base64') };
}
