/** What those who look after people do: invite, give access, suspend, see as another. */
import type { Result } from '../../base/problem.ts';
import { fail, ok } from '../../base/problem.ts';
import { serveProblems } from '../problems.ts';
import type { Access, Invite, PersonView } from '../schema.ts';
import type { AuditEvent } from './audit.ts';
import type { PeopleParts } from './parts.ts';
import type { Member } from './person-store.ts';
import { mayViewAs } from './principal.ts';
import type { Principal } from './principal.ts';
import { mayGive, settledAccess } from './rights.ts';

/** A link that lets somebody in once: its token, told this once, and until when. */
export type MadeLink = { token: string; expiresAt: string };

/** Who acts. The command line acts as an owner who is not one of the people. */
export type Actor = { name: string; role: Access['role']; id: string | null };

export type Desk = {
  list(): Promise<PersonView[]>;
  /** One who was invited before gets a new link in place of the old. */
  invite(by: Actor, asked: Invite): Promise<Result<MadeLink>>;
  setAccess(by: Actor, id: string, access: Access): Promise<Result<null>>;
  suspend(by: Actor, id: string): Promise<Result<null>>;
  resume(by: Actor, id: string): Promise<Result<null>>;
  /** Takes an invitation back. */
  withdraw(by: Actor, id: string): Promise<Result<null>>;
  /** A link to a new password; the old one counts until it is used. */
  reset(by: Actor, id: string): Promise<Result<MadeLink>>;
  /** The pages are seen as that person, until it is ended. */
  viewAs(by: Principal, id: string): Promise<Result<null>>;
  endView(by: Principal): Promise<void>;
};

/** The desk of a workspace. Whom one may not look after is told like whom there is not, wherever that hides anything. */
export function deskOf(parts: PeopleParts): Desk {
  const { people, sessions, passes, tokens, audit } = parts;
  const found = async (id: string): Promise<Result<Member>> => {
    const member = await people.find(id);
    return member === null ? fail(serveProblems.make('unknown_person', {})) : ok(member);
  };
  /** The person, where the actor may change them. */
  const reach = async (by: Actor, id: string): Promise<Result<Member>> => {
    const member = await found(id);
    if (!member.ok) return member;
    return mayGive(by.role, member.value.access.role)
      ? member
      : fail(serveProblems.make('beyond_role', {}));
  };
  const note = (event: AuditEvent, by: Actor, target: Member): Promise<void> =>
    audit.note({ event, actor: by.name, target: target.email });
  const isLastOwner = async ({ id }: Member): Promise<boolean> => {
    const owners = await people.owners();
    return owners.length === 1 && owners[0] === id;
  };
  return {
    list: () => listPeople(parts),
    async invite(by, { email, access }) {
      if (!mayGive(by.role, access.role)) return fail(serveProblems.make('beyond_role', {}));
      if (await people.isKnown(email)) return fail(serveProblems.make('already_here', { email }));
      const { token, hash } = tokens.make();
      const settled = settledAccess(access);
      const pass = { kind: 'invitation', email, person: null, hash, madeBy: by.id } as const;
      const { expiresAt } = await passes.add({ ...pass, access: settled });
      const details = { role: settled.role };
      await audit.note({ event: 'invited', actor: by.name, target: email, details });
      return ok({ token, expiresAt });
    },
    async setAccess(by, id, access) {
      const member = await reach(by, id);
      if (!member.ok) return member;
      if (!mayGive(by.role, access.role)) return fail(serveProblems.make('beyond_role', {}));
      if (access.role !== 'owner' && (await isLastOwner(member.value)))
        return fail(serveProblems.make('last_owner', {}));
      const settled = settledAccess(access);
      await people.setAccess(id, settled);
      await audit.note({
        event: 'access_changed',
        actor: by.name,
        target: member.value.email,
        details: { before: accessText(member.value.access), after: accessText(settled) },
      });
      return ok(null);
    },
    async suspend(by, id) {
      const member = await reach(by, id);
      if (!member.ok) return member;
      if (await isLastOwner(member.value)) return fail(serveProblems.make('last_owner', {}));
      await people.setSuspended(id, true);
      await sessions.closeAll(id, null);
      await sessions.endViewsOf(id);
      await note('suspended', by, member.value);
      return ok(null);
    },
    async resume(by, id) {
      const member = await reach(by, id);
      if (!member.ok) return member;
      await people.setSuspended(id, false);
      await note('resumed', by, member.value);
      return ok(null);
    },
    async withdraw(by, id) {
      const open = (await passes.invitations()).find((pass) => pass.id === id);
      if (open?.access == null) return fail(serveProblems.make('unknown_person', {}));
      if (!mayGive(by.role, open.access.role)) return fail(serveProblems.make('beyond_role', {}));
      if (!(await passes.withdraw(id))) return fail(serveProblems.make('unknown_person', {}));
      await audit.note({ event: 'invitation_withdrawn', actor: by.name, target: open.email });
      return ok(null);
    },
    async reset(by, id) {
      const member = await reach(by, id);
      if (!member.ok) return member;
      const { token, hash } = tokens.make();
      const pass = { kind: 'reset', email: null, access: null, hash, madeBy: by.id } as const;
      const { expiresAt } = await passes.add({ ...pass, person: id });
      await note('reset_made', by, member.value);
      return ok({ token, expiresAt });
    },
    async viewAs(by, id) {
      const member = await found(id);
      if (!member.ok) return member;
      if (by.session === null || member.value.isSuspended || !mayViewAs(by, member.value))
        return fail(serveProblems.make('beyond_role', {}));
      await sessions.viewAs(by.session, id);
      const { email: target } = member.value;
      await audit.note({ event: 'view_as_begun', actor: by.member.name, target });
      return ok(null);
    },
    async endView({ session, member, viewedBy }) {
      if (session === null || viewedBy === null) return;
      await sessions.viewAs(session, null);
      await audit.note({ event: 'view_as_ended', actor: viewedBy.name, target: member.email });
    },
  };
}

/** An access as the audit tells it: complete, in one line. */
function accessText({ role, rule, masks, reports }: Access): string {
  return JSON.stringify({ role, rule, masks, reports });
}

async function listPeople({ people, sessions, passes }: PeopleParts): Promise<PersonView[]> {
  const [members, seen, invited] = [
    await people.list(),
    await sessions.lastUses(),
    await passes.invitations(),
  ];
  const here = members.map((member): PersonView => ({
    id: member.id,
    name: member.name,
    email: member.email,
    state: member.isSuspended ? 'suspended' : 'active',
    access: member.access,
    secondFactor: member.hasSecond,
    seenAt: seen.get(member.id) ?? null,
    expiresAt: null,
  }));
  const coming = invited.flatMap(({ id, email, access, expiresAt }): PersonView[] =>
    email === null || access === null
      ? []
      : [
          {
            id,
            name: email,
            email,
            state: 'invited',
            access,
            secondFactor: false,
            seenAt: null,
            expiresAt,
          },
        ],
  );
  return [...here, ...coming];
}
