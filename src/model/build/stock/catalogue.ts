import type { StepSource } from '../step.ts';
import { commitment } from './commitment.ts';
import { receivable } from './receivable.ts';
import { recurring } from './recurring.ts';
import { relationship } from './relationship.ts';
import type { Stock } from './stock.ts';
import { stockStep } from './stock.ts';
import { support } from './support.ts';
import { voice } from './voice.ts';

/** Every family of stocks. */
export const stocks: readonly Stock[] = [
  recurring,
  receivable,
  support,
  relationship,
  voice,
  commitment,
];

/** Their steps. */
export const stockSteps: readonly StepSource[] = stocks.map(stockStep);
