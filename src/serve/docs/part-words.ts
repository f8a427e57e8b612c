/** What a part of a KPI sums, in words. */
import { assertNever } from '../../base/fault.ts';
import type { Condition, Part, Read, StockRead, Window } from '../../model/schema.ts';
import { codeOf, inWords } from './markdown.ts';

type UnitPart = Extract<Part, { kind: 'unit' }>;

const UNIT: Readonly<Record<UnitPart['unit'], string>> = {
  account: 'account',
  logo: 'client (the accounts of a group together)',
  user: 'colleague',
};

/** One part as a sentence without a full stop: `sum of net of revenue in the period`. */
export function partText(part: Part): string {
  switch (part.kind) {
    case 'flow':
    case 'stock':
      return readText(part);
    case 'unit':
      return unitText(part);
    case 'pool': {
      const what = `${measureText(part)} ${windowText(part.window)}${whereText(part.where)}`;
      return `${quantileText(part.quantile)} of the single values of ${what}`;
    }
    default:
      return assertNever(part);
  }
}

function readText(read: Read): string {
  const when = read.kind === 'flow' ? windowText(read.window) : dayText(read);
  return `sum of ${measureText(read)} ${when}${whereText(read.where)}`;
}

function measureText({ dataset, measure }: { dataset: string; measure: string }): string {
  return `${codeOf(measure)} of ${codeOf(dataset)}`;
}

function dayText({ at, rates, due }: StockRead): string {
  const day = at === 'opening' ? 'at opening' : 'at closing';
  const rate =
    rates === 'opening' && at === 'closing' ? ', at the exchange rate of the opening' : '';
  return `${day}${rate}${dueText(due)}`;
}

function dueText(due: StockRead['due']): string {
  if (due === null) return '';
  const within = due.within === 'period' ? 'in the period' : `within ${due.within.days} days`;
  return `, with ${codeOf(due.field)} ${within}`;
}

function windowText(window: Window): string {
  switch (window.kind) {
    case 'period':
      return 'in the period';
    case 'whole_period':
      return 'in the whole period, also while it runs';
    case 'trailing':
      return `in the ${window.n} ${plural(window.unit, window.n)} that end with the period`;
    case 'shift':
      return `in the period ${window.n} ${plural(window.unit, window.n)} before`;
    case 'to_date':
      return 'up to the end of the period';
    default:
      return assertNever(window);
  }
}

function whereText(where: readonly Condition[]): string {
  if (where.length === 0) return '';
  const conditions = where.map(({ field, op, values }) => {
    const words = inWords(
      values.map((value) => codeOf(String(value))),
      'or',
    );
    return `${codeOf(field)} is ${op === 'in' ? '' : 'not '}${words}`;
  });
  return `, where ${inWords(conditions)}`;
}

/** Reads first, then what is made of them for each unit, then the fold. */
function unitText({ unit, reads, keep, value, fold, by }: UnitPart): string {
  const read = Object.entries(reads).map(([name, each]) => `${codeOf(name)} = ${readText(each)}`);
  const kept = keep === null ? '' : `; only where ${codeOf(keep)}`;
  const day = by === 'opening' ? '; placed by its state at opening' : '';
  const each = `for each ${UNIT[unit]} ${codeOf(value)}, where ${read.join('; ')}${kept}${day}`;
  return `${foldText(fold)} ${each}`;
}

function foldText(fold: UnitPart['fold']): string {
  if (fold === 'sum') return 'summed:';
  if (fold === 'max') return 'the largest:';
  if (fold === 'sum_of_squares') return 'summed as squares:';
  if ('top' in fold) return `the ${fold.top} largest, summed:`;
  return `${quantileText(fold.quantile)}:`;
}

function quantileText(quantile: number): string {
  return quantile === 0.5 ? 'the median' : `the quantile ${quantile}`;
}

function plural(unit: string, count: number): string {
  return count === 1 ? unit : `${unit}s`;
}
