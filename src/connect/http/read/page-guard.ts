import { createHash } from 'node:crypto';
import { Fault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';

const MOST_ALIKE = 5;
/** A list of that many pages is none. */
const MOST_PAGES = 200_000;

/**
 * Ends a list that has no end: tokens that were there before, or the same page again and again. Once or twice is a slip
 * of the source, and records that come again are recognised by their keys.
 */
export function openPageGuard(
  source: string,
  stream: string,
): {
  see(page: Uint8Array | string, next: string | null): void;
} {
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
    see(page, next) {
      const digest = createHash('sha1').update(page).digest('base64');
      alike = digest === before ? alike + 1 : 0;
      before = digest;
      if (alike >= MOST_ALIKE && next !== null) refuse();
      if (next === null) return;
      if (tokens.has(next)) again += 1;
      if (again >= MOST_ALIKE || tokens.size >= MOST_PAGES) refuse();
      tokens.add(next);
    },
  };
}
