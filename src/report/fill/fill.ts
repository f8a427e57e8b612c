/** Filling: questions out, answers in, figures. One failing block never fails the report. */
import { isFault } from '../../base/fault.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { fail, ok } from '../../base/problem.ts';
import { askBlock, drawBlock } from '../block/index.ts';
import { askRecords } from '../block/records/ask.ts';
import { recordsFigure } from '../block/records/figure.ts';
import type { RecordsBlock } from '../block/records/schema.ts';
import type { Answer } from '../../query/schema.ts';
import type { Document, Reading } from '../document/schema.ts';
import { reportProblems } from '../problems.ts';
import { definitionsOf, kpisOf } from './definition.ts';
import { asOfText, joinSources } from './freshness.ts';
import { messageOf } from './message.ts';
import { openReport } from './open.ts';
import type { OpenReport } from './open.ts';
import type { PlannedBlock } from './plan.ts';
import type { FilledBlock, FilledReport } from './schema.ts';
import type { ReportSetting } from './setting.ts';

/** Every block of a document, filled at the same time. */
export async function fillReport(
  document: Document,
  reading: Reading,
  setting: ReportSetting,
): Promise<Result<FilledReport>> {
  const opened = await openReport(document, reading, setting);
  if (!opened.ok) return opened;
  const { frame, pages } = opened.value;
  const filled = await Promise.all(
    pages.map(async ({ id, title, blocks }) => ({
      id,
      title,
      blocks: await Promise.all(
        blocks.map((planned) => fillPlanned(planned, opened.value, setting)),
      ),
    })),
  );
  const kpis = filled.flatMap(({ blocks }) => blocks.flatMap((block) => block.kpis));
  const definitions = definitionsOf(kpis, setting.vocabulary, reading.locale);
  return ok({ frame, definitions, pages: filled });
}

/** One block of an open report; a problem where it has no such block (it may have been left out). */
export async function fillBlock(
  opened: OpenReport,
  block: string,
  setting: ReportSetting,
): Promise<Result<FilledBlock>> {
  const planned = opened.pages
    .flatMap(({ blocks }) => blocks)
    .find((each) => each.block.id === block);
  if (planned === undefined) return fail(reportProblems.make('unknown_block', { block }));
  return ok(await fillPlanned(planned, opened, setting));
}

async function fillPlanned(
  planned: PlannedBlock,
  { scope }: OpenReport,
  setting: ReportSetting,
): Promise<FilledBlock> {
  const { block, badge } = planned;
  const { language } = scope.style;
  const named = {
    id: block.id,
    kind: block.kind,
    title: block.title?.[language] ?? null,
    note: block.note?.[language] ?? null,
    width: block.width,
    kpis: kpisOf(block),
  };
  const { state, sources } = await stateOf(planned, scope, setting);
  const about = {
    ...named,
    asOfText: asOfText(sources, { all: setting.snapshot.sources, style: scope.style }),
  };
  if (state.kind === 'drawn')
    return { ...about, state: { kind: 'filled', figure: state.figure, badge } };
  return {
    ...about,
    state: { kind: state.kind, message: messageOf(state.problem, language, setting) },
  };
}

type State = ReturnType<typeof drawBlock> | { kind: 'failed'; problem: Problem };

/** What a block came to, and the sources of what it shows. */
type Outcome = { state: State; sources: Answer['sources'] };

async function stateOf(
  { block, problem }: PlannedBlock,
  scope: OpenReport['scope'],
  setting: ReportSetting,
): Promise<Outcome> {
  if (problem !== null) return { state: { kind: 'empty', problem }, sources: [] };
  try {
    if (block.kind === 'records') return await recordsOf(block, scope, setting);
    const answers: Answer[] = [];
    for (const result of await Promise.all(
      askBlock(block, scope).map((question) => setting.ask(question)),
    )) {
      if (!result.ok) return failed(result.problems);
      answers.push(result.value);
    }
    const sources = joinSources(answers.map((answer) => answer.sources));
    return { state: drawBlock(block, answers, scope), sources };
  } catch (error) {
    setting.onFault(error, block.id);
    const known = isFault(error) ? error.problem : null;
    return failed(known === null ? [] : [known]);
  }
}

async function recordsOf(
  block: RecordsBlock,
  scope: OpenReport['scope'],
  setting: ReportSetting,
): Promise<Outcome> {
  const found = await setting.events(askRecords(block, scope));
  return found.ok
    ? { state: recordsFigure(block, found.value, scope), sources: found.value.sources }
    : failed(found.problems);
}

function failed(problems: readonly Problem[]): Outcome {
  const problem = problems[0] ?? reportProblems.make('block_failed', {});
  return { state: { kind: 'failed', problem }, sources: [] };
}
