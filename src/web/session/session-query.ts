import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../serve/schema.ts';
import { get } from '../api/client.ts';

/** Who sits here, and what they may do. */
export function sessionQuery() {
  return queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<Session>('/api/session', signal),
    staleTime: Infinity,
  });
}
