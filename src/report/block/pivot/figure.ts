import { required } from '../../../base/fault.ts';
import type { Answer, Member, Row } from '../../../query/schema.ts';
import { ABSENT, measureOf, valueOf } from '../../answer.ts';
import { inMemberOrder } from '../../chart/field.ts';
import {
  edgeCell,
  edgeName,
  memberKeys,
  numberColumn,
  textColumn,
  valueCell,
} from '../../figure/grid.ts';
import type { Column } from '../../figure/grid.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { Grid } from '../../figure/schema.ts';
import { TOTAL } from '../../figure/words.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, memberName, shortName } from '../../vocabulary.ts';
import { emptiness, isBusy } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askPivot } from './ask.ts';
import type { PivotBlock } from './schema.ts';

/** A table across two dimensions. */
export const pivot: BlockPart<PivotBlock> = { ask: askPivot, figure: pivotFigure, fit: fitQuery };

/** A column of a pivot: a KPI of a member, or of all of them (`member` null). */
type Lane = { kpi: string; member: Member | null };
/** The cells, the rows by themselves and the columns by themselves. */
type Sides = { cells: Answer; rows: Answer; columns: Answer };

function pivotFigure(block: PivotBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const sides: Sides = {
    cells: required(answers[0], 'the cells of a pivot'),
    rows: required(answers[1], 'the rows of a pivot'),
    columns: required(answers[2], 'the columns of a pivot'),
  };
  const { kpis } = block.query;
  const nothing = emptiness(sides.rows, kpis, scope);
  if (nothing !== null) return nothing;
  const members = sides.columns.rows
    .filter((row) => isBusy(row, kpis))
    .flatMap((row) => row.members);
  const lanes = [...inMemberOrder(members, scope), null].flatMap((member) =>
    kpis.map((kpi): Lane => ({ kpi, member })),
  );
  return drawn({ kind: 'table', grid: gridOf(sides, lanes, scope), sortedBy: null });
}

function gridOf(sides: Sides, lanes: readonly Lane[], scope: Scope): Grid {
  const { style, vocabulary } = scope;
  const { rows, cells } = sides;
  const [down = ''] = rows.question.dimensions;
  const shown = rows.rows.filter((row) => isBusy(row, rows.question.kpis));
  return {
    asked: askedBy(rows),
    columns: [
      textColumn('name', dimensionName(vocabulary, down, style.language)),
      ...lanes.map((lane) => headOf(lane, rows, scope)),
    ],
    rows: shown.map((row) => ({
      members: memberKeys(row.members),
      place: rowOf(),
      cells: [
        { text: row.members.map((each) => memberName(vocabulary, each, style.language)).join('') },
        ...lanes.map(({ kpi, member }) => {
          const found = member === null ? row : cellIn(cells, row, member);
          const value = found === undefined ? ABSENT : valueOf(found, kpi);
          return valueCell(value, measureOf(rows, kpi), style);
        }),
      ],
    })),
    others: null,
    total: [
      edgeName(TOTAL[style.language]),
      ...lanes.map(({ kpi, member }) => {
        const row = member === null ? rows.total : columnOf(sides.columns, member);
        return edgeCell(
          row === undefined ? ABSENT : valueOf(row, kpi),
          measureOf(rows, kpi),
          style,
        );
      }),
    ],
    groups: rows.groups - (rows.rows.length - shown.length),
  };
}

/** The member's name, with the KPI's where there are several; the last columns are the totals of the rows. */
function headOf({ kpi, member }: Lane, answer: Answer, { style, vocabulary }: Scope): Column {
  const { language } = style;
  const name = member === null ? TOTAL[language] : memberName(vocabulary, member, language);
  const isOnly = answer.question.kpis.length === 1;
  return numberColumn(
    {
      id: `${kpi}:${member === null ? 'total' : (member.key ?? '')}`,
      label: isOnly ? name : `${name} · ${shortName(vocabulary, kpi, language)}`,
      measure: measureOf(answer, kpi),
      place: columnOfKpi(kpi, { members: member === null ? [] : memberKeys([member]) }),
    },
    style,
  );
}

function cellIn({ rows }: Answer, down: Row, across: Member): Row | undefined {
  return rows.find(
    ({ members }) => members[0]?.key === down.members[0]?.key && members[1]?.key === across.key,
  );
}

function columnOf({ rows }: Answer, across: Member): Row | undefined {
  return rows.find(({ members }) => members[0]?.key === across.key);
}
