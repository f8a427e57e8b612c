import type { StepSource } from '../step.ts';
import { revenue } from './revenue.ts';

/** The steps of all additive flows. */
export const componentSteps: readonly StepSource[] = [revenue];
