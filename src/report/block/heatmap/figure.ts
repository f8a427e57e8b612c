import { required } from '../../../base/fault.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Answer, Value } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { fieldOf } from '../../chart/field.ts';
import type { Field } from '../../chart/field.ts';
import type { Track } from '../../chart/track.ts';
import { gridOfField } from '../../chart/field-grid.ts';
import type { ChartFigure, Shown } from '../../figure/schema.ts';
import { showValue } from '../../format/shown.ts';
import type { Scope } from '../../scope.ts';
import { emptiness, withSource } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askHeatmap } from './ask.ts';
import type { HeatmapBlock } from './schema.ts';

/** Values as coloured cells. */
export const heatmap: BlockPart<HeatmapBlock> = {
  ask: askHeatmap,
  figure: heatmapFigure,
  fit: fitHeatmap,
};

type HeatRow = Extract<ChartFigure, { chart: 'heatmap' }>['rows'][number];

function heatmapFigure(block: HeatmapBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a heatmap block');
  const isByKpi = answer.question.dimensions.length === 1 && answer.question.grain === null;
  const asked = isByKpi ? block.query.kpis.filter((kpi) => kpi !== block.size) : [block.value];
  const nothing = emptiness(answer, asked, scope);
  if (nothing !== null) return nothing;
  const kpis = block.missing === 'hide' ? withSource(asked, answer.rows) : asked;
  const field = fieldOf(answer, { kpis }, scope);
  const sizes = answers[1] ?? null;
  const body =
    answer.question.grain === null ? rowsByCategory(field, scope) : rowsByTrack(field, scope);
  const rows = body.rows.map(({ key, ...row }) => ({
    ...row,
    size: sizes === null ? null : sizeOf(key, { sizes, block }, scope),
  }));
  const numbers = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.value ?? []));
  return drawn({
    kind: 'chart',
    chart: 'heatmap',
    reading: readingOf(body.columns, rows, scope.style.language),
    table: gridOfField(field, answer, scope.style),
    transposed: answer.question.grain !== null,
    columns: body.columns,
    rows,
    min: Math.min(...numbers),
    max: Math.max(...numbers),
  });
}

type Body = { columns: string[]; rows: (Omit<HeatRow, 'size'> & { key: string | null })[] };

/** First dimension down, second dimension or KPIs across. */
function rowsByCategory(field: Field, scope: Scope): Body {
  const rows = field.categories.map(({ label, members }, index) => ({
    name: label,
    key: members[0]?.key ?? null,
    cells: field.tracks.map((track) => cellOf(track.values[index], track, scope)),
  }));
  return { columns: field.tracks.map(({ name }) => name), rows };
}

/** Dimension down, time across. */
function rowsByTrack(field: Field, scope: Scope): Body {
  const rows = field.tracks.map((track) => ({
    name: track.name,
    key: track.id.slice(track.kpi.length + 1) || null,
    cells: track.values.map((value) => cellOf(value, track, scope)),
  }));
  return { columns: field.categories.map(({ label }) => label), rows };
}

/** Null where there is no such cell at all; a cell without a value keeps its reason. */
function cellOf(value: Value | undefined, track: Track, scope: Scope): Shown | null {
  if (value === undefined || (value.value === null && value.reason === null)) return null;
  return showValue(value, { measure: track.measure }, scope.style);
}

function sizeOf(
  key: string | null,
  { sizes, block }: { sizes: Answer; block: HeatmapBlock },
  scope: Scope,
): string | null {
  const row = sizes.rows.find(({ members }) => members[0]?.key === key);
  if (row === undefined || block.size === null) return null;
  return showValue(valueOf(row, block.size), { measure: measureOf(sizes, block.size) }, scope.style)
    .text;
}

function readingOf(columns: readonly string[], rows: readonly HeatRow[], language: Locale): string {
  const cells = rows.flatMap(({ name, cells: own }) =>
    own.flatMap((cell, index) =>
      cell?.value == null
        ? []
        : [{ place: `${name}, ${columns[index] ?? ''}`, cell, value: cell.value }],
    ),
  );
  const sorted = cells.toSorted((a, b) => b.value - a.value);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (high === undefined || low === undefined) return '';
  const words = WORDS[language];
  return `${words.high}: ${high.place} (${high.cell.text}); ${words.low}: ${low.place} (${low.cell.text}).`;
}

const WORDS: Record<Locale, { high: string; low: string }> = {
  en: { high: 'Highest', low: 'lowest' },
  'pt-BR': { high: 'Maior', low: 'menor' },
  es: { high: 'Mayor', low: 'menor' },
};

function fitHeatmap(block: HeatmapBlock, fit: Fit): HeatmapBlock | null {
  const fitted = fitQuery(block, fit);
  const value = fit(block.value) ?? fitted?.query.kpis[0] ?? null;
  if (fitted === null || value === null) return null;
  return { ...fitted, value, size: block.size === null ? null : fit(block.size) };
}
