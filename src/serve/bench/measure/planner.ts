import { Fault } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { contests } from '../contest/all.ts';
import { assertSame } from '../contest/compare.ts';
import type { Contest } from '../contest/contest.ts';
import { everyone, openSnapshot } from '../data/open-snapshot.ts';
import type { BenchSnapshot } from '../data/open-snapshot.ts';
import { countText, finding, milliseconds } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { interleave } from '../harness/interleave.ts';
import { median } from '../harness/median.ts';
import { timesOf } from '../harness/stopwatch.ts';
import type { Measurement, Setting } from './measurement.ts';

/** One question: medians in milliseconds. */
type Bout = { name: string; asked: number; written: number; planning: number };

/** Most that the planner may take, as a multiple of hand-written SQL, and for planning alone, in milliseconds. */
const RATIO = 1.15;
const PLANNING = 2;

/** Rounds over all questions before the first one counts, as a multiple of the rounds that warm up each. */
const WARM_ROUNDS = 7;

/** The planner's answers against hand-written SQL: the same engine process, the same door, plans kept, no answers kept. */
export const planner: Measurement = {
  name: 'planner',
  readsPortfolios: true,
  memory: null,
  async run(setting) {
    const findings: Finding[] = [];
    for (const { file, facts } of setting.portfolios) {
      setting.note(`  ${countText(facts)} facts: ratio, as asked, as written`);
      const snapshot = await openSnapshot(file);
      try {
        findings.push(...(await runBouts(snapshot, setting, countText(facts))));
      } finally {
        await snapshot.close();
      }
    }
    return findings;
  },
};

async function runBouts(
  snapshot: BenchSnapshot,
  { rounds, note }: Setting,
  facts: string,
): Promise<Finding[]> {
  const bouts: Bout[] = [];
  await warmUp(snapshot, rounds);
  for (const contest of contests) {
    const bout = await runBout(contest, snapshot, rounds);
    note(
      `  ${(bout.asked / bout.written).toFixed(2)}  ${milliseconds(bout.asked)}  ${milliseconds(bout.written)}  ${bout.name}`,
    );
    bouts.push(bout);
  }
  return findingsOf(bouts, facts);
}

/**
 * Asks everything for a while: the planner is code that gets faster while a server runs, hand-written text does not.
 * What is measured is a server that has been up for some seconds.
 */
async function warmUp(snapshot: BenchSnapshot, { warmUps }: Setting['rounds']): Promise<void> {
  const asker = snapshot.askerOf(0);
  for (let round = 0; round < warmUps * WARM_ROUNDS; round += 1)
    for (const { question } of contests) await asker.ask(question, everyone);
}

async function runBout(
  contest: Contest,
  snapshot: BenchSnapshot,
  rounds: Setting['rounds'],
): Promise<Bout> {
  const { engine, planner: planning } = snapshot;
  const asker = snapshot.askerOf(0);
  const ask = async (): Promise<Answer> => {
    const answer = await asker.ask(contest.question, everyone);
    if (answer.ok) return answer.value;
    throw new Fault('bench_failed', {
      message: `${contest.name}: ${JSON.stringify(answer.problems)}`,
    });
  };
  const write = (): ReturnType<typeof engine.run> => engine.run(contest.statement);
  assertSame(contest, await ask(), await write());
  const { a, b } = await interleave(ask, write, rounds);
  const plan = await timesOf(rounds.repetitions * 4, () =>
    planning.ask(contest.question, everyone),
  );
  return { name: contest.name, asked: median(a), written: median(b), planning: median(plan) };
}

function findingsOf(bouts: readonly Bout[], facts: string): Finding[] {
  const ratios = bouts.map(({ asked, written }) => asked / written);
  const ratio = median(ratios);
  const planning = Math.max(...bouts.map((bout) => bout.planning));
  const spread = `${ratio.toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  return [
    finding(
      `Planner to hand-written SQL, ${bouts.length} questions, ${facts} facts: median ratio`,
      spread,
      {
        asked: `≤ ${RATIO}`,
        ok: ratio <= RATIO,
      },
    ),
    finding(
      `Planning and compiling the slowest of them, nothing kept, ${facts} facts`,
      milliseconds(planning),
      {
        asked: `≤ ${PLANNING} ms`,
        ok: planning <= PLANNING,
      },
    ),
  ];
}
