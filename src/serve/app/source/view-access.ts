import type { SourceView } from '../../schema.ts';
import type { SignIn } from './sign-in.ts';

/** Days before the end from which a person is warned. */
const WARNED_DAYS = 7;

/** What is told of a sign-in: since when, until when, and whether somebody has to do something. */
export async function viewAccess(
  signIn: SignIn | null,
  now: number,
): Promise<SourceView['access']> {
  if (signIn === null) return null;
  const access = await signIn.access();
  const { givenAt = null, endsAt = null } = access ?? {};
  return {
    givenAt: instantOf(givenAt),
    endsAt: instantOf(endsAt),
    isRenewed: signIn.refreshDays !== null && endsAt !== null,
    isEnding: endsAt !== null && endsAt - now <= WARNED_DAYS * 86_400_000,
    isMissing: access === null,
  };
}

function instantOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
