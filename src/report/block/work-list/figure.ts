import { compare } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { rowName } from '../../chart/portion.ts';
import { memberKeys } from '../../figure/grid.ts';
import { askedBy } from '../../figure/place.ts';
import type { ListFigure, Shown } from '../../figure/schema.ts';
import { showValue } from '../../format/shown.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askWorkList } from './ask.ts';
import type { WorkListBlock } from './schema.ts';

/** What is to be done, with every reason. */
export const workList: BlockPart<WorkListBlock> = {
  ask: askWorkList,
  figure: workListFigure,
  fit: fitWorkList,
};

/** Items shown unless the block says otherwise. */
const SHOWN = 10;
/** As many reasons make an account urgent. */
const URGENT = 2;

type Reason = WorkListBlock['reasons'][number];
type Due = { row: Row; reasons: Reason[] };

function workListFigure(block: WorkListBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a work list');
  const due = answer.rows
    .map((row): Due => ({ row, reasons: block.reasons.filter((reason) => holds(reason, row)) }))
    .filter(({ reasons }) => reasons.length > 0)
    // Sorting is stable: accounts with as many reasons stay in the order of their weight.
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
  if (due.length === 0) return empty(reportProblems.make('nothing_to_do', {}));
  const shown = due.slice(0, block.query.limit ?? SHOWN);
  return drawn({
    kind: 'list',
    asked: askedBy(answer),
    kpi: block.weight,
    items: shown.map((each) => itemOf(each, { block, answer }, scope)),
    more: due.length - shown.length,
  });
}

/** A value that is not known is no reason. */
function holds({ kpi, when }: Reason, row: Row): boolean {
  const { value } = valueOf(row, kpi);
  if (value === null) return false;
  if ('above' in when) return compare(value, when.above) > 0;
  if ('below' in when) return compare(value, when.below) < 0;
  const [least, most] = when.between;
  return compare(value, least) >= 0 && compare(value, most) <= 0;
}

function itemOf(
  { row, reasons }: Due,
  { block, answer }: { block: WorkListBlock; answer: Answer },
  scope: Scope,
): ListFigure['items'][number] {
  const { style } = scope;
  const show = (kpi: string): Shown =>
    showValue(valueOf(row, kpi), { measure: measureOf(answer, kpi) }, style);
  return {
    title: rowName(row, scope),
    members: memberKeys(row.members),
    tone: reasons.length >= URGENT ? 'bad' : 'neutral',
    primary: show(block.weight),
    facts: reasons.map(({ kpi, name }) => ({
      kpi,
      label: name[style.language],
      shown: show(kpi),
    })),
  };
}

/** Reasons may go with their source; without any, there is no list. */
function fitWorkList(block: WorkListBlock, fit: Fit): WorkListBlock | null {
  const fitted = fitQuery(block, fit);
  const reasons = block.reasons.filter(({ kpi }) => fit(kpi) === kpi);
  if (fitted === null || reasons.length === 0) return null;
  const weight = fit(block.weight) ?? fitted.query.kpis[0] ?? null;
  return weight === null ? null : { ...fitted, weight, reasons };
}
