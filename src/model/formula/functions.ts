import { choices } from './function/choice.ts';
import { conversions } from './function/conversion.ts';
import { dates } from './function/date.ts';
import { numbers } from './function/number.ts';
import { arithmetic, comparisons, logic } from './function/operator.ts';
import { texts } from './function/text.ts';
import { OPERATORS } from './ast.ts';
import type { FunctionSpec } from './signature.ts';

const all: readonly FunctionSpec[] = [
  ...logic,
  ...comparisons,
  ...arithmetic,
  ...choices,
  ...numbers,
  ...texts,
  ...dates,
  ...conversions,
];

/** Every function and operator by name. A function is one entry in a file of `function/`. */
export const functions: ReadonlyMap<string, FunctionSpec> = new Map(
  all.map((spec) => [spec.name, spec]),
);

/** Names that people may call, without the operators. */
export const functionNames: readonly string[] = all
  .map((spec) => spec.name)
  .filter((name) => !(OPERATORS as readonly string[]).includes(name))
  .sort();
