import { compare } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Answer, Member, Row } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { axisOf } from '../../chart/axis.ts';
import { memberKeys } from '../../figure/grid.ts';
import type { ChartFigure } from '../../figure/schema.ts';
import { showNumber } from '../../format/shown.ts';
import type { Measure } from '../../format/value.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { memberName, shortName } from '../../vocabulary.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askBox } from './ask.ts';
import { boxGrid } from './grid.ts';
import type { BoxBlock } from './schema.ts';
import { isBeyond, spreadOf } from './spread.ts';

/** How values spread, group beside group. */
export const box: BlockPart<BoxBlock> = { ask: askBox, figure: boxFigure, fit: fitQuery };

type Boxes = Extract<ChartFigure, { chart: 'box' }>['boxes'];
type Group = { member: Member | null; rows: Row[] };

function boxFigure(_: BoxBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a box block');
  const [kpi = ''] = answer.question.kpis;
  const nothing = emptiness(answer, [kpi], scope);
  if (nothing !== null) return nothing;
  const { style, vocabulary } = scope;
  const measure = measureOf(answer, kpi);
  const boxes = groupsOf(answer, kpi).flatMap((group) =>
    boxOf(group, { kpi, measure, whole: shortName(vocabulary, kpi, style.language) }, scope),
  );
  if (boxes.length === 0) return empty(reportProblems.make('no_rows', {}));
  const name = shortName(vocabulary, kpi, style.language);
  return drawn({
    kind: 'chart',
    chart: 'box',
    reading: readingOf(name, boxes, style.language),
    table: boxGrid(boxes, { answer, measure }, scope),
    axis: axisOf({ name, measure, includeZero: false }, style.language),
    boxes,
  });
}

/** Rows by the member of the second dimension, the group of the highest median first. */
function groupsOf(answer: Answer, kpi: string): Group[] {
  const [, by] = answer.question.dimensions;
  const groups = new Map<string | null, Group>();
  for (const row of answer.rows) {
    if (valueOf(row, kpi).value === null) continue;
    const member = row.members.find(({ dimension }) => dimension === by) ?? null;
    const key = member?.key ?? null;
    const group = groups.get(key) ?? { member, rows: [] };
    groups.set(key, { ...group, rows: [...group.rows, row] });
  }
  const middle = ({ rows }: Group): string =>
    spreadOf(rows.flatMap((row) => valueOf(row, kpi).value ?? []))?.median ?? '0';
  return [...groups.values()].toSorted((a, b) => compare(middle(b), middle(a)));
}

function boxOf(
  { member, rows }: Group,
  { kpi, measure, whole }: { kpi: string; measure: Measure; whole: string },
  { style, vocabulary }: Scope,
): Boxes {
  const spread = spreadOf(rows.flatMap((row) => valueOf(row, kpi).value ?? []));
  if (spread === null) return [];
  const show = (exact: string) => showNumber(exact, { measure }, style);
  const beyond = rows.flatMap((row) => {
    const { value } = valueOf(row, kpi);
    if (value === null || !isBeyond(value, spread)) return [];
    const [first] = row.members;
    const name = first === undefined ? '' : memberName(vocabulary, first, style.language);
    return [{ name, value: show(value) }];
  });
  return [
    {
      name: member === null ? whole : memberName(vocabulary, member, style.language),
      members: member === null ? [] : memberKeys([member]),
      count: rows.length,
      low: show(spread.low),
      lowerQuarter: show(spread.lowerQuarter),
      median: show(spread.median),
      upperQuarter: show(spread.upperQuarter),
      high: show(spread.high),
      beyond,
    },
  ];
}

/** Boxes told by name; the rest is in the data table. */
const TOLD = 3;

/** `'Days without contact: Tier A median 12 days, half between 5 and 21 days (n = 14); …'` */
function readingOf(name: string, boxes: Boxes, language: Locale): string {
  const words = WORDS[language];
  const told = boxes.slice(0, TOLD).map((each) => {
    const place = each.name === name ? '' : `${each.name} `;
    return `${place}${words(each.median.text, each.lowerQuarter.text, each.upperQuarter.text)} (n = ${each.count})`;
  });
  return `${name}: ${told.join('; ')}.`;
}

const WORDS: Record<Locale, (median: string, low: string, high: string) => string> = {
  en: (median, low, high) => `median ${median}, half between ${low} and ${high}`,
  'pt-BR': (median, low, high) => `mediana ${median}, metade entre ${low} e ${high}`,
  es: (median, low, high) => `mediana ${median}, mitad entre ${low} y ${high}`,
};
