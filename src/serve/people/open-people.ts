/** The people of a workspace, composed: their stores, and what may be done with each of them. */
import type { Clock } from '../../base/clock.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { Secrets } from '../../base/secret/secrets.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Asker } from '../../query/index.ts';
import { auditIn } from './audit.ts';
import type { Audit } from './audit.ts';
import { deskOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { doorOf } from './door.ts';
import type { Door } from './door.ts';
import type { PeopleParts } from './parts.ts';
import { passesIn } from './pass-store.ts';
import { openPasswords } from './password.ts';
import { peopleIn } from './person-store.ts';
import type { Member } from './person-store.ts';
import { findPrincipal } from './principal.ts';
import type { Credentials, Principal } from './principal.ts';
import { secondFactorIn } from './second-factor.ts';
import { selfOf } from './self.ts';
import type { Self } from './self.ts';
import { sessionsIn } from './session-store.ts';
import { apiTokensIn } from './token-store.ts';
import { openTokens } from './token.ts';
import { viewerOfPerson } from './viewer-of.ts';
import type { Seer } from './viewer-of.ts';

export type PeopleOfWorkspace = {
  door: Door;
  self: Self;
  desk: Desk;
  audit: Audit;
  /** Who makes a request; null for nobody. */
  principal(credentials: Credentials): Promise<Principal | null>;
  /** Is the session in force still? For streams, which outlive the request that began them. */
  isOpen(session: string): Promise<boolean>;
  /** Who asks, when this person asks: by their access and the data of now. The seam for everything that is sent to people. */
  viewerOf(seer: Seer): Promise<Viewer>;
  find(id: string): Promise<Member | null>;
  findByEmail(email: string): Promise<Member | null>;
};

export type PeopleOptions = {
  metadata: Metadata;
  secrets: Secrets;
  clock: Clock;
  workspace: string;
  workspaceName(): string;
  asker(): Asker | null;
};

/** Opens the people of a workspace. */
export async function openPeople(options: PeopleOptions): Promise<PeopleOfWorkspace> {
  const { metadata, secrets, clock, workspace, workspaceName, asker } = options;
  const tokens = await openTokens(secrets);
  const audit = auditIn(metadata, clock, workspace);
  const parts: PeopleParts = {
    clock,
    audit,
    tokens,
    people: peopleIn({ metadata, clock, workspace }),
    sessions: sessionsIn({ metadata, clock, tokens }),
    passes: passesIn({ metadata, clock, workspace }),
    apiTokens: apiTokensIn({ metadata, clock, workspace, tokens }),
    passwords: await openPasswords(),
    second: secondFactorIn({ metadata, secrets, tokens, clock }),
    workspaceName,
    viewerOf: (seer) => viewerOfPerson(seer, { workspace, asker }),
  };
  return {
    door: doorOf(parts),
    self: selfOf(parts),
    desk: deskOf(parts),
    audit,
    principal: (credentials) => findPrincipal(credentials, parts),
    isOpen: (session) => parts.sessions.isOpen(session),
    viewerOf: parts.viewerOf,
    find: (id) => parts.people.find(id),
    findByEmail: (email) => parts.people.findByEmail(email),
  };
}
