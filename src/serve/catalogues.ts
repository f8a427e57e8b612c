import type { Catalogue } from '../base/define-problems.ts';
import { baseProblems } from '../base/problem-catalogue.ts';
import { connectProblems } from '../connect/index.ts';
import { landProblems } from '../land/index.ts';
import { modelProblems } from '../model/index.ts';
import { queryProblems } from '../query/index.ts';
import { reportProblems } from '../report/index.ts';
import { serveProblems } from './problems.ts';

/** Everything any stage may say to a person, in the order of the flow. */
export const CATALOGUES: readonly Catalogue[] = [
  baseProblems,
  connectProblems,
  landProblems,
  modelProblems,
  queryProblems,
  reportProblems,
  serveProblems,
];
