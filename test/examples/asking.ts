/** Questions of worked examples: canonical rows → built warehouse → answers, through the real engine. */
import { openReader } from '../../src/base/engine/open.ts';
import { mul, toFixed } from '../../src/base/exact.ts';
import { viewerOf } from '../../src/base/viewer.ts';
import type { RowRule, Viewer } from '../../src/base/viewer.ts';
import { ENTITY_IDS } from '../../src/model/schema.ts';
import type { Kpi } from '../../src/model/schema.ts';
import { datasets } from '../../src/model/dataset/catalogue.ts';
import { dimensions } from '../../src/model/dimension/catalogue.ts';
import { kpis } from '../../src/model/kpi/catalogue.ts';
import { AnswerCache, createAsker } from '../../src/query/index.ts';
import type { Asker } from '../../src/query/index.ts';
import type { Answer, QuestionSpec, Row, Value } from '../../src/query/schema.ts';
import { EXAMPLE_POLICIES, buildWarehouse, removeWarehouse } from './warehouse.ts';
import type { WarehouseSpec } from './warehouse.ts';

/** An asker over a warehouse built of a few rows; close it when done. */
export type Example = {
  readonly asker: Asker;
  /** The answer, or an error that lists the problems. */
  ask(question: QuestionSpec, viewer?: Viewer): Promise<Answer>;
  /** A viewer who may see everything. */
  readonly everyone: Viewer;
  close(): Promise<void>;
};

/** Everything may be seen. */
export const everyone = viewerWith({ kind: 'all' });

/** A viewer with a row rule. */
export function viewerWith(rule: RowRule): Viewer {
  return viewerOf({ workspace: 'example', name: 'Example', rule });
}

/** Builds the warehouse and opens it for questions. */
export async function openExample(
  spec: WarehouseSpec,
  extra: readonly Kpi[] = [],
): Promise<Example> {
  const file = await buildWarehouse(spec);
  const engine = await openReader({ file, memoryMb: 1024, threads: 1 });
  const asker = createAsker({
    engine,
    catalogue: { kpis: [...kpis, ...extra], dimensions, datasets },
    policies: { ...EXAMPLE_POLICIES, ...spec.policies },
    snapshot: {
      number: 1,
      file,
      publishedAt: '2026-01-01T00:00:00Z',
      contentHash: file,
      sources: [],
    },
    emptyEntities: ENTITY_IDS.filter((id) => (spec.entities[id] ?? []).length === 0),
    today: () => spec.today,
    cache: new AnswerCache({ bytes: 10_000_000 }),
    deadlineMs: 30_000,
  });
  return {
    asker,
    everyone,
    async ask(question, viewer = everyone) {
      const answer = await asker.ask(question, viewer);
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      return answer.value;
    },
    close: () => engine.close().finally(() => removeWarehouse(file)),
  };
}

/** One question to a warehouse of its own. */
export async function askOnce(spec: WarehouseSpec, question: QuestionSpec): Promise<Answer> {
  const example = await openExample(spec);
  const answer = await example.ask(question).finally(() => example.close());
  return answer;
}

/** Percent to four decimals, as examples state it: '91.8605'. */
export function percent(value: Value | undefined): string | null {
  return value?.value === null || value?.value === undefined
    ? null
    : toFixed(mul(value.value, '100') ?? '', 4);
}

/** A value to a number of decimals; null where there is none. */
export function decimals(value: Value | undefined, digits: number): string | null {
  return value?.value === null || value?.value === undefined ? null : toFixed(value.value, digits);
}

/** The row of these members. */
export function rowOf(answer: Answer, ...keys: (string | null)[]): Row {
  const row = answer.rows.find(({ members }) =>
    members.every((member, at) => member.key === (keys[at] ?? null)),
  );
  if (row === undefined)
    throw new Error(
      `no row of ${keys.join(', ')}: there are ${answer.rows.map(({ members }) => members.map(({ key }) => key).join()).join(' | ')}`,
    );
  return row;
}
