import { useQuery } from '@tanstack/react-query';
import type { Right, Session } from '../../serve/schema.ts';
import { sessionQuery } from './session-query.ts';

export type SignedIn = Extract<Session, { state: 'signed_in' }>;

/** Who is signed in; null while that is not known, and for nobody. */
export function useSession(): SignedIn | null {
  const { data } = useQuery(sessionQuery());
  return data?.state === 'signed_in' ? data : null;
}

const NONE: readonly Right[] = [];

/** What the person may do. The server decides; pages leave out what it would refuse. */
export function useMay(right: Right): boolean {
  return (useSession()?.rights ?? NONE).includes(right);
}
