import { signOf } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { memberKeys } from '../../figure/grid.ts';
import { askedBy } from '../../figure/place.ts';
import type { ListFigure, Shown } from '../../figure/schema.ts';
import { showValue } from '../../format/shown.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { memberName, shortName } from '../../vocabulary.ts';
import { toneOf } from '../deltas.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askList } from './ask.ts';
import type { ListBlock } from './schema.ts';

/** A work list. */
export const list: BlockPart<ListBlock> = { ask: askList, figure: listFigure, fit: fitList };

/** Items shown unless the block says otherwise. */
const SHOWN = 10;

function listFigure(block: ListBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a list block');
  const due = answer.rows.filter((row) => signOf(valueOf(row, block.primary).value ?? '0') !== 0);
  if (due.length === 0) return empty(reportProblems.make('nothing_to_do', {}));
  const shown = due.slice(0, block.query.limit ?? SHOWN);
  // Where every row that was looked at is due, those beyond it may be too.
  const beyond = due.length === answer.rows.length ? answer.groups - answer.rows.length : 0;
  const items = shown.map((row) => itemOf(row, { block, answer }, scope));
  const asked = askedBy(answer);
  return drawn({
    kind: 'list',
    asked,
    kpi: block.primary,
    items,
    more: due.length - shown.length + beyond,
  });
}

function itemOf(
  row: Row,
  { block, answer }: { block: ListBlock; answer: Answer },
  scope: Scope,
): ListFigure['items'][number] {
  const { vocabulary, style } = scope;
  const show = (kpi: string): Shown =>
    showValue(valueOf(row, kpi), { measure: measureOf(answer, kpi) }, style);
  const facts = block.query.kpis
    .filter((kpi) => kpi !== block.primary)
    .map((kpi) => ({ kpi, label: shortName(vocabulary, kpi, style.language), shown: show(kpi) }));
  return {
    title: row.members.map((member) => memberName(vocabulary, member, style.language)).join(' · '),
    members: memberKeys(row.members),
    tone: toneOf(row, block.primary, {
      comparison: answer.question.compare[0] ?? null,
      answer,
      scope,
    }),
    primary: show(block.primary),
    facts,
  };
}

function fitList(block: ListBlock, fit: Fit): ListBlock | null {
  const fitted = fitQuery(block, fit);
  const primary = fit(block.primary);
  return fitted === null || primary === null ? null : { ...fitted, primary };
}
