import type { EventsAskedSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import type { RecordsBlock } from './schema.ts';

/** The records of a block: the newest first, of what lies ahead the next. */
export function askRecords(block: RecordsBlock, scope: Scope): EventsAskedSpec {
  return {
    kinds: block.events,
    when: block.when === 'period' ? scope.period : block.when,
    filters: [...scope.filters, ...block.filters],
    order: block.when === 'ahead' ? 'oldest' : 'newest',
    limit: block.limit,
  };
}
