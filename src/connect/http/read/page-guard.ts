import { createHash } from 'node:crypto';
import { Fault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import type { JsonRecord } from '../select/select.ts';

const MOST_ALIKE = 5;
/** A list of that many pages is none. */
const MOST_PAGES = 200_000;

export type PageGuard = {
  /**
   * Looks at the records of a page and the token of the next. False = they are those of the page before, and this one
   * has to be asked for again: where pages have numbers, the one that was meant would be lost.
   */
  see(records: readonly JsonRecord[], next: string | null): boolean;
};

/**
 * Ends a list that has no end: tokens that were there before, or the same page again and again. Once or twice is a slip
 * of the source, and records that come again are recognised by their keys.
 */
export function openPageGuard(source: string, stream: string): PageGuard {
  const tokens = new Set<string>();
  let before = '';
  let alike = 0;
  let again = 0;
  const refuse = (): never => {
    throw new Fault('source_refused', {
      message: `${source} ${stream}: pages without an end`,
      problem: connectProblems.make('pages_endless', { source, stream }),
    });
  };
  return {
    see(records, next) {
      const text = JSON.stringify([records.length, records[0], records.at(-1)]);
      const digest = createHash('sha1').update(text).digest('base64');
      alike = records.length > 0 && digest === before ? alike + 1 : 0;
      before = digest;
      if (alike >= MOST_ALIKE && next !== null) refuse();
      if (alike > 0) return next === null;
      if (next === null) return true;
      if (tokens.has(next)) again += 1;
      if (again >= MOST_ALIKE || tokens.size >= MOST_PAGES) refuse();
      tokens.add(next);
      return true;
    },
  };
}
