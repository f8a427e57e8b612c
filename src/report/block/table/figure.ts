import { required } from '../../../base/fault.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { edgeName, memberKeys, textColumn } from '../../figure/grid.ts';
import type { Column, Edge } from '../../figure/grid.ts';
import type { Grid } from '../../figure/schema.ts';
import { askedBy, rowOf } from '../../figure/place.ts';
import { OTHERS, PERIOD, TOTAL } from '../../figure/words.ts';
import { writeBucket } from '../../format/date.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, memberName } from '../../vocabulary.ts';
import { emptiness, isBusy, withSource } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askTable } from './ask.ts';
import { cellsOf, closingOf, headOf } from './column.ts';
import type { Sheet } from './column.ts';
import type { TableBlock } from './schema.ts';
import { scorecardOf } from './scorecard.ts';

/** Rows and columns with true totals. */
export const table: BlockPart<TableBlock> = { ask: askTable, figure: tableFigure, fit: fitTable };

function tableFigure(block: TableBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a table block');
  const sheet = { block, answer, scope };
  const { dimensions, grain, sort } = answer.question;
  if (dimensions.length === 0 && grain === null)
    return drawn({ kind: 'table', grid: scorecardOf(sheet), sortedBy: null });
  const nothing = emptiness(
    answer,
    block.columns.map(({ kpi }) => kpi),
    scope,
  );
  if (nothing !== null) return nothing;
  const known = new Set(
    block.missing === 'hide' ? withSource(block.query.kpis, answer.rows) : block.query.kpis,
  );
  const shown = { ...block, columns: block.columns.filter(({ kpi }) => known.has(kpi)) };
  return drawn({
    kind: 'table',
    // What others leave out are all rows of the answer, also those that say nothing.
    grid: {
      ...gridOf({ ...sheet, block: shown, answer: withoutIdle(answer, shown) }),
      asked: askedBy(answer),
    },
    sortedBy: sort?.by ?? null,
  });
}

/** Without rows of nothing but zeros, as long as others remain; over time a zero is a month like any other. */
function withoutIdle(answer: Answer, { columns }: TableBlock): Answer {
  const kpis = columns.map(({ kpi }) => kpi);
  const rows = answer.rows.filter((row) => isBusy(row, kpis));
  if (answer.question.grain !== null || rows.length === 0) return answer;
  return { ...answer, rows, groups: answer.groups - (answer.rows.length - rows.length) };
}

function gridOf(sheet: Sheet): Omit<Grid, 'asked'> {
  const { block, answer, scope } = sheet;
  const names = nameColumns(answer, scope);
  const columns = block.columns.map((spec) => cellsOf(spec, answer.rows, sheet));
  const rows = answer.rows.map((row, index) => ({
    members: memberKeys(row.members),
    place: rowOf({ bucket: row.bucket }),
    cells: [
      ...nameTexts(row, answer, scope).map((text) => ({ text })),
      ...columns.flatMap((cells) => cells[index] ?? []),
    ],
  }));
  const { language } = scope.style;
  const closing = (name: string, row: Row): Edge[] => [
    ...names.map((_, index) => edgeName(index === 0 ? name : '')),
    ...block.columns.map((spec) => closingOf(spec, row, sheet)),
  ];
  // Over time, a total would sum stocks and pool what the reader sees month by month.
  const isByTime = answer.question.grain !== null;
  return {
    columns: [...names, ...block.columns.map((spec) => headOf(spec, sheet))],
    rows,
    others: answer.others === null ? null : closing(OTHERS[language], answer.others),
    total: isByTime ? null : closing(TOTAL[language], answer.total),
    groups: answer.groups,
  };
}

function nameColumns({ question }: Answer, { vocabulary, style }: Scope): Column[] {
  const period = question.grain === null ? [] : [textColumn('period', PERIOD[style.language])];
  return [
    ...period,
    ...question.dimensions.map((each) =>
      textColumn(each, dimensionName(vocabulary, each, style.language)),
    ),
  ];
}

function nameTexts(row: Row, { question }: Answer, { vocabulary, style }: Scope): string[] {
  const period =
    question.grain === null || row.bucket === null
      ? []
      : [writeBucket(row.bucket, question.grain, style)];
  return [
    ...period,
    ...row.members.map((member) => memberName(vocabulary, member, style.language)),
  ];
}

function fitTable(block: TableBlock, fit: Fit): TableBlock | null {
  const fitted = fitQuery(block, fit);
  if (fitted === null) return null;
  const columns = block.columns.flatMap((spec) => {
    const kpi = fit(spec.kpi);
    return kpi === null ? [] : [{ ...spec, kpi }];
  });
  return columns.length === 0 ? null : { ...fitted, columns };
}
