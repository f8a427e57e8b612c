import { required } from '../../../base/fault.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import {
  isWhole,
  portionsOf,
  portionsReading,
  rowName,
  SHARE_MEASURE,
  shareOf,
} from '../../chart/portion.ts';
import type { Portion } from '../../chart/portion.ts';
import { SHARE_NOTE } from '../../figure/notes.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { ChartFigure, Grid, Shown } from '../../figure/schema.ts';
import {
  edgeCell,
  edgeName,
  shownEdge,
  memberKeys,
  numberColumn,
  shownCell,
  textColumn,
  valueCell,
} from '../../figure/grid.ts';
import type { Edge } from '../../figure/grid.ts';
import { OTHERS, SHARE, TOTAL } from '../../figure/words.ts';
import { showValue } from '../../format/shown.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, memberName, shortName } from '../../vocabulary.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askTreemap } from './ask.ts';
import type { TreemapBlock } from './schema.ts';

/** Parts of a whole as areas. */
export const treemap: BlockPart<TreemapBlock> = {
  ask: askTreemap,
  figure: treemapFigure,
  fit: fitQuery,
};

type Box = Extract<ChartFigure, { chart: 'treemap' }>['boxes'][number];

function treemapFigure(block: TreemapBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a treemap block');
  const [kpi = ''] = answer.question.kpis;
  const nothing = emptiness(answer, [kpi], scope);
  if (nothing !== null) return nothing;
  const table = gridOf(answer, kpi, scope);
  if (!isWhole(answer, kpi, scope)) return drawn({ kind: 'table', grid: table, sortedBy: kpi });
  const portions = portionsOf(answer, kpi, scope);
  const whole = showValue(
    valueOf(answer.total, kpi),
    { measure: measureOf(answer, kpi) },
    scope.style,
  );
  return drawn({
    kind: 'chart',
    chart: 'treemap',
    reading: portionsReading({ kpi, whole, portions, count: answer.groups }, scope),
    table,
    whole,
    boxes: boxesOf(portions, answer, scope),
  });
}

/** Boxes take the colour of the group they lie in, and their own name within it. */
function boxesOf(portions: readonly Portion[], answer: Answer, scope: Scope): Box[] {
  const isNested = answer.question.dimensions.length > 1;
  const groups = new Map<string, number>();
  return portions.map((portion) => {
    const [outer, inner] = portion.members;
    if (!isNested || outer === undefined || inner === undefined)
      return { ...portion, color: portion.members.length === 0 ? 'muted' : 0, group: null };
    const group = nameOf(outer, answer, scope);
    const color = groups.get(group) ?? groups.size;
    groups.set(group, color);
    return { ...portion, name: nameOf(inner, answer, scope), color, group };
  });
}

function nameOf(wanted: Box['members'][number], answer: Answer, scope: Scope): string {
  const members = answer.rows.flatMap((row) => row.members);
  const member = members.find(
    ({ dimension, key }) => dimension === wanted.dimension && key === wanted.key,
  );
  return member === undefined ? '' : memberName(scope.vocabulary, member, scope.style.language);
}

/** One row per part with its share; parts of a group carry both names. */
function gridOf(answer: Answer, kpi: string, scope: Scope): Grid {
  const { style, vocabulary } = scope;
  const { language } = style;
  const measure = measureOf(answer, kpi);
  const names = answer.question.dimensions.map((each) => dimensionName(vocabulary, each, language));
  const shareIn = (row: Row): Shown =>
    shareOf(valueOf(row, kpi), valueOf(answer.total, kpi), scope);
  const closing = (name: string, row: Row): Edge[] => [
    edgeName(name),
    edgeCell(valueOf(row, kpi), measure, style),
    shownEdge(shareIn(row)),
  ];
  return {
    asked: askedBy(answer),
    columns: [
      textColumn('name', names.join(' · ')),
      numberColumn(
        {
          id: kpi,
          label: shortName(vocabulary, kpi, language),
          measure,
          place: columnOfKpi(kpi),
        },
        style,
      ),
      numberColumn(
        {
          id: 'share',
          label: SHARE[language],
          measure: SHARE_MEASURE,
          place: columnOfKpi(kpi, { note: SHARE_NOTE[language] }),
        },
        style,
      ),
    ],
    rows: answer.rows.map((row) => ({
      members: memberKeys(row.members),
      place: rowOf(),
      cells: [
        { text: rowName(row, scope) },
        valueCell(valueOf(row, kpi), measure, style),
        shownCell(shareIn(row)),
      ],
    })),
    others: answer.others === null ? null : closing(OTHERS[language], answer.others),
    total: closing(TOTAL[language], answer.total),
    groups: answer.groups,
  };
}
