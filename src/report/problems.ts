import { defineProblems } from '../base/define-problems.ts';
import { brandWords } from './brand/words.ts';
import { documentWords } from './document/words.ts';
import { fillWords } from './fill/words.ts';

/** What the report stage may say to a person. */
export const reportProblems = defineProblems('report', {
  ...documentWords,
  ...brandWords,
  ...fillWords,
});
