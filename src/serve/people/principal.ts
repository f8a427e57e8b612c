/** Who makes a request: a person with a session, or a program with a token. */
import type { Right } from '../schema.ts';
import type { Member, People } from './person-store.ts';
import { mayGive, rightsOf, scopedRights } from './rights.ts';
import type { Sessions } from './session-store.ts';
import type { ApiTokens } from './token-store.ts';

export type Principal = {
  /** As whom everything is read and written. */
  member: Member;
  rights: ReadonlySet<Right>;
  /** Id of the session; null for programs. */
  session: string | null;
  /** Who really sits there, while the pages are seen as `member`. */
  viewedBy: Member | null;
};

/** What a request carries. */
export type Credentials = { session: string | null; token: string | null };

export type PrincipalSpec = { people: People; sessions: Sessions; apiTokens: ApiTokens };

/** While one sees as another, one reads: nothing is done in their name. */
const SEEN_AS: readonly Right[] = ['read', 'ask'];

/** Who it is; null for nobody, for what is not in force any more, and for whoever is suspended. */
export async function findPrincipal(
  { session, token }: Credentials,
  spec: PrincipalSpec,
): Promise<Principal | null> {
  if (token !== null) return principalOfToken(token, spec);
  return session === null ? null : principalOfSession(session, spec);
}

async function principalOfToken(
  token: string,
  { people, apiTokens }: PrincipalSpec,
): Promise<Principal | null> {
  const used = await apiTokens.use(token);
  const member = used === null ? null : await activeMember(people, used.person);
  if (used === null || member === null) return null;
  const rights = scopedRights(rightsOf(member.access), used.scopes);
  return { member, rights, session: null, viewedBy: null };
}

async function principalOfSession(
  token: string,
  { people, sessions }: PrincipalSpec,
): Promise<Principal | null> {
  const open = await sessions.use(token);
  const member = open === null ? null : await activeMember(people, open.person);
  if (open === null || member === null) return null;
  const self: Principal = {
    member,
    rights: rightsOf(member.access),
    session: open.id,
    viewedBy: null,
  };
  if (open.viewingAs === null) return self;
  const seen = await activeMember(people, open.viewingAs);
  return seen !== null && mayViewAs(self, seen) ? viewAs(self, seen) : self;
}

/** Those whose access one could change anyway, and nobody else. */
export function mayViewAs({ member, rights }: Principal, seen: Member): boolean {
  return rights.has('view_as') && mayGive(member.access.role, seen.access.role);
}

function viewAs(self: Principal, seen: Member): Principal {
  const theirs = rightsOf(seen.access);
  return {
    member: seen,
    rights: new Set(SEEN_AS.filter((right) => theirs.has(right))),
    session: self.session,
    viewedBy: self.member,
  };
}

async function activeMember(people: People, id: string): Promise<Member | null> {
  const member = await people.find(id);
  return member === null || member.isSuspended ? null : member;
}
