/** What the speaker reads beside a slide: what it shows, in whole sentences and numbers, and what the KPIs mean. */
import { gridOf } from '../../report/index.ts';
import type { Definition, FilledBlock, FilledReport } from '../../report/schema.ts';
import type { SlidePlan } from './layout/lay-out.ts';
import { DECK_WORDS } from './words.ts';

/** Lines of the notes; an empty one parts what belongs to different blocks. */
export function notesOf(plan: SlidePlan, report: FilledReport): string[] {
  const words = DECK_WORDS[report.frame.locale];
  const own = plan.slices.flatMap(({ block, isFirst }) =>
    isFirst ? blockNotes(block, report) : [],
  );
  const kpis = new Set(plan.slices.flatMap(({ block }) => block.kpis));
  const meanings = report.definitions.filter(({ kpi }) => kpis.has(kpi));
  return [
    ...(plan.title.length > LONG ? [words.whole, plan.title, ''] : []),
    ...own,
    ...(meanings.length === 0 ? [] : [words.meanings, ...meanings.map(meaningOf)]),
  ];
}

/** Titles beyond this are cut on a slide; the notes have them whole. */
const LONG = 60;
/** Rows of a chart's numbers that are written out. */
const MOST_ROWS = 60;

function meaningOf({ name, formula, unitText }: Definition): string {
  return `${name}: ${formula} (${unitText})`;
}

function blockNotes({ title, note, state }: FilledBlock, { frame }: FilledReport): string[] {
  const told = [title, note].filter((line) => line !== null);
  if (state.kind !== 'filled') return [...told, state.message.message, ''];
  const { figure, badge } = state;
  const lines = [...told, ...(badge === null ? [] : [badge])];
  if (figure.kind !== 'chart') return lines.length === 0 ? [] : [...lines, ''];
  const { columns, rows } = gridOf(figure, frame.locale);
  const numbers = rows
    .slice(0, MOST_ROWS)
    .map(({ cells }) =>
      cells.map((cell) => ('text' in cell ? cell.text : cell.shown.text)).join(' | '),
    );
  return [
    ...lines,
    figure.reading,
    DECK_WORDS[frame.locale].numbers,
    columns.map(({ label }) => label).join(' | '),
    ...numbers,
    '',
  ];
}
