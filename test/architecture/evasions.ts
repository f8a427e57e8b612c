import { isTest } from './stages.ts';
import type { Tree } from './tree.ts';

// Written with escapes throughout, so that no pattern finds this file.
const EVASIONS = [
  ['singles out a test', /\b(?:it|test|describe|suite)(?:\.\w+)*\.only\b/],
  ['skips a test', /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|skipIf|runIf|todo|fails)\b/],
  ['skips a test', /\b(?:xit|xtest|xdescribe|fdescribe)\s*\(/],
  ['skips a test', /(?:\b(?:ctx|context|task)\.|[{,]\s*)skip\s*[(,}]/],
  ['mocks a module', /\bvi\s*\.\s*(?:mock|doMock|hoisted)\s*\(/],
] as const;

/** Test code that proves less than it seems to. */
export function findEvasions(tree: Tree): string[] {
  return [...tree]
    .filter(([path]) => isTest(path) && /\.tsx?$/.test(path))
    .flatMap(([path, text]) =>
      EVASIONS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path} ${what}`),
    );
}
