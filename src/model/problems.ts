import { defineProblems } from '../base/define-problems.ts';
import { formulaWords } from './problem/formula-words.ts';
import { mappingWords } from './problem/mapping-words.ts';
import { policyWords } from './problem/policy-words.ts';

/** What the model may say to a person: about formulas, mapping documents, policies and identity. */
export const modelProblems = defineProblems('model', {
  ...formulaWords,
  ...mappingWords,
  ...policyWords,
});
