import type { Measurement } from './measurement.ts';
import { planner } from './planner.ts';
import { portfolio } from './portfolio.ts';

/** Everything that is measured, in the order of the table. */
export const measurements: readonly Measurement[] = [portfolio, planner];
