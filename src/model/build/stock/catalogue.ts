import type { StepSource } from '../step.ts';
import { commitment } from './commitment.ts';
import { receivable } from './receivable.ts';
import { recurring } from './recurring.ts';
import { relationship } from './relationship.ts';
import type { Held, Stock } from './stock.ts';
import { stockStep } from './stock.ts';
import { support } from './support.ts';
import { voice } from './voice.ts';

/** Every family of stocks. */
export const stocks: readonly Stock[] = [recurring, receivable, support, relationship, voice, commitment];

/** Their steps. */
export const stockSteps: readonly StepSource[] = stocks.map(stockStep);

/** Every stock measure with how it is held, in the order of the families. */
export const stockMeasures: Readonly<Record<string, Held>> = Object.fromEntries(
  stocks.flatMap((stock) => Object.entries(stock.measures)),
);

/** The measures that may be in foreign currency. */
export const amountMeasures: readonly string[] = Object.keys(stockMeasures).filter((name) => stockMeasures[name] === 'amount');
