import type { Explanation } from '../../../query/schema.ts';
import type { Words } from '../../words/en.ts';
import { fillWord } from '../../words/words.tsx';

/** Members that are named before the rest is counted. */
const NAMED = 4;

/** 'Region: South', 'Account: all but Acme, Ajax and 38 more'. */
export function filterWords(
  { name, op, members }: Explanation['filters'][number],
  words: Words,
): string {
  const names = members
    .slice(0, NAMED)
    .map(({ key, label }) => label ?? key ?? words.unknown)
    .join(', ');
  const more = members.length - NAMED;
  const all = more > 0 ? fillWord(words.andMore, { names, count: more }) : names;
  return `${name}: ${op === 'in' ? all : fillWord(words.allBut, { names: all })}`;
}
