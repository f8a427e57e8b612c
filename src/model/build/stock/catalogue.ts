import { recurring } from './recurring.ts';
import type { Held, Stock } from './stock.ts';
import { stockStep } from './stock.ts';

/** Every family of stocks. */
export const stocks: readonly Stock[] = [recurring];

/** Their steps. */
export const stockSteps = stocks.map(stockStep);

/** Every stock measure with how it is held, in the order of the families. */
export const stockMeasures: Readonly<Record<string, Held>> = Object.assign({}, ...stocks.map((stock) => stock.measures));

/** The measures that may be in foreign currency. */
export const amountMeasures: readonly string[] = Object.keys(stockMeasures).filter((name) => stockMeasures[name] === 'amount');
