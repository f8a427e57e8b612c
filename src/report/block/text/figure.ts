import type { Answer } from '../../../query/schema.ts';
import type { TextFigure } from '../../figure/schema.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { runOf } from '../../text/live.ts';
import type { Figures, Run } from '../../text/live.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import type { Line, Paragraph } from '../../text/markdown.ts';
import { drawn, empty } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askText, kpisInText } from './ask.ts';
import type { TextBlock } from './schema.ts';

/** Markdown with live figures. */
export const text: BlockPart<TextBlock> = { ask: askText, figure: textFigure, fit: fitText };

function textFigure(block: TextBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = answers[0] ?? null;
  const [comparison = null] = answer?.question.compare ?? [];
  const paragraphs = parseMarkdown(block.body[scope.style.language]).flatMap(
    (paragraph) => paragraphOf(paragraph, { answer, comparison, scope }) ?? [],
  );
  return paragraphs.length === 0
    ? empty(reportProblems.make('no_rows', {}))
    : drawn({ kind: 'text', paragraphs });
}

function paragraphOf(
  { style, lines }: Paragraph,
  figures: Figures,
): TextFigure['paragraphs'][number] | null {
  const kept = lines.flatMap((line) => runsOf(line, figures) ?? []);
  const runs = kept.flatMap((each, index) => (index === 0 ? each : [SPACE, ...each]));
  return runs.length === 0 ? null : { style, runs };
}

const SPACE: Run = { text: ' ', bold: false, italic: false, tone: null, explain: null };

/** The runs of a line in a list of one, or null where an optional line lacks a figure. */
function runsOf({ spans, optional }: Line, figures: Figures): Run[][] | null {
  const live = spans.map((span) => runOf(span, figures));
  return optional && live.some(({ isMissing }) => isMissing) ? null : [live.map(({ run }) => run)];
}

/** A text stands as long as one of its figures does: its optional lines care for themselves. */
function fitText(block: TextBlock, fit: Fit): TextBlock | null {
  const kpis = kpisInText(block);
  if (kpis.length > 0 && kpis.every((kpi) => fit(kpi) === null)) return null;
  return block;
}
