/** How people come in and go out: claim, sign-in, sign-out, invitations, new passwords. */
import type { Result } from '../../base/problem.ts';
import { fail, ok } from '../../base/problem.ts';
import { serveProblems } from '../problems.ts';
import type { Claim, PassView, SignIn, UsePass } from '../schema.ts';
import { Attempts } from './attempts.ts';
import type { Limit } from './attempts.ts';
import type { Pass } from './pass-store.ts';
import type { Member } from './person-store.ts';
import type { PeopleParts } from './parts.ts';
import { settledAccess } from './rights.ts';
import type { From } from './session-store.ts';
import { tidyCode } from './token.ts';
import { findWeakness } from './weak-password.ts';

/** Tries of one account, of one address, and of everybody at the claim code and at passes. */
const PER_ACCOUNT: Limit = { most: 5, seconds: 300 };
const PER_ADDRESS: Limit = { most: 30, seconds: 300 };
const PER_CLAIM: Limit = { most: 20, seconds: 3600 };

/** A session's token, told this once, and for how many seconds it can last. */
export type Opened = { token: string };

export type Door = {
  isClaimed(): Promise<boolean>;
  /** A new code that claims the installation, in place of earlier ones; null when it is claimed. */
  claimCode(): Promise<string | null>;
  claim(asked: Claim, from: From): Promise<Result<Opened>>;
  /** Null: the password is right, and the second factor is asked for. */
  signIn(asked: SignIn, from: From): Promise<Result<Opened | null>>;
  signOut(member: Member, session: string): Promise<void>;
  viewPass(token: string, from: From): Promise<Result<PassView>>;
  /** Null: done, and whoever has a second factor signs in with it. */
  usePass(asked: UsePass, from: From): Promise<Result<Opened | null>>;
};

/** The door of a workspace. What it says to strangers does not depend on who is known. */
export function doorOf(parts: PeopleParts): Door {
  const attempts = new Attempts(parts.clock);
  const { people, passes, tokens, sessions, audit } = parts;
  const isClaimed = async (): Promise<boolean> => (await people.owners()).length > 0;
  return {
    isClaimed,
    async claimCode() {
      if (await isClaimed()) return null;
      const { token, hash } = tokens.makeCode();
      const nobody = { email: null, access: null, person: null, madeBy: null };
      await passes.add({ kind: 'claim', hash, ...nobody });
      return token;
    },
    async claim(asked, from) {
      const limited = limit(attempts, [[`claim`, PER_CLAIM]]);
      if (limited !== null) return limited;
      const pass = await passes.find(tokens.hashOf(tidyCode(asked.code)));
      if (pass === null || pass.kind !== 'claim' || (await isClaimed()))
        return fail(serveProblems.make('claim_refused', {}, { path: '/code' }));
      const { email, name, password } = asked;
      const access = settledAccess({ role: 'owner', rule: [], masks: [], reports: null });
      return join(parts, { pass, email, name, password, access, event: 'claimed' }, from);
    },
    signIn: (asked, from) => signIn(parts, attempts, { asked, from }),
    async signOut(member, session) {
      await sessions.close(member.id, session);
      await audit.note({ event: 'signed_out', actor: member.name });
    },
    async viewPass(token, from) {
      const found = await findPass(parts, attempts, { token, from });
      if (!found.ok) return found;
      const { pass, member } = found.value;
      return ok({
        kind: pass.kind === 'reset' ? 'reset' : 'invitation',
        email: member?.email ?? pass.email ?? '',
        name: member?.name ?? null,
        workspace: parts.workspaceName(),
      });
    },
    async usePass(asked, from) {
      const found = await findPass(parts, attempts, { token: asked.token, from });
      if (!found.ok) return found;
      const { pass, member } = found.value;
      if (member !== null) return reset(parts, { pass, member, password: asked.password }, from);
      if (pass.email === null || pass.access === null)
        return fail(serveProblems.make('pass_refused', {}));
      const { name, password } = asked;
      const { email, access } = pass;
      return join(parts, { pass, email, name, password, access, event: 'joined' }, from);
    },
  };
}

function limit(
  attempts: Attempts,
  tries: readonly (readonly [string, Limit])[],
): Result<never> | null {
  const seconds = Math.max(...tries.map(([key, most]) => attempts.take(key, most)));
  return seconds === 0 ? null : fail(serveProblems.make('too_many_tries', { seconds }));
}

async function signIn(
  parts: PeopleParts,
  attempts: Attempts,
  { asked, from }: { asked: SignIn; from: From },
): Promise<Result<Opened | null>> {
  const account = `account:${asked.email}`;
  const limited = limit(attempts, [
    [account, PER_ACCOUNT],
    [`address:${from.address}`, PER_ADDRESS],
  ]);
  if (limited !== null) return limited;
  const member = await parts.people.findByEmail(asked.email);
  const isRight = await parts.passwords.isRight(asked.password, member?.passwordHash ?? null);
  if (member === null || !isRight || member.isSuspended) return refuse(parts, member, from);
  if (member.hasSecond && asked.code === null) return ok(null);
  const isProven = !member.hasSecond || (await parts.second.isRight(member.id, asked.code ?? ''));
  if (!isProven) return refuse(parts, member, from);
  attempts.forget(account);
  return welcome(parts, member, from);
}

/** The same to everybody: whether the person, the password or the code is wrong is not said. */
async function refuse(
  { audit }: PeopleParts,
  member: Member | null,
  { address }: From,
): Promise<Result<never>> {
  if (member !== null)
    await audit.note({ event: 'sign_in_refused', actor: member.name, details: { address } });
  return fail(serveProblems.make('sign_in_refused', {}));
}

async function welcome(
  { sessions, audit }: PeopleParts,
  member: Member,
  from: From,
): Promise<Result<Opened>> {
  const token = await sessions.open(member.id, from);
  const { address } = from;
  await audit.note({ event: 'signed_in', actor: member.name, details: { address } });
  return ok({ token });
}

type Found = { pass: Pass; member: Member | null };

/** The pass of a token; used, expired and invented ones are told alike. */
async function findPass(
  { passes, people, tokens }: PeopleParts,
  attempts: Attempts,
  { token, from }: { token: string; from: From },
): Promise<Result<Found>> {
  const limited = limit(attempts, [[`pass:${from.address}`, PER_ADDRESS]]);
  if (limited !== null) return limited;
  const pass = await passes.find(tokens.hashOf(token));
  const member = pass?.person == null ? null : await people.find(pass.person);
  const isOpen =
    pass !== null && (pass.kind === 'invitation' || (pass.kind === 'reset' && member !== null));
  return isOpen ? ok({ pass, member }) : fail(serveProblems.make('pass_refused', {}));
}

type Joining = {
  pass: Pass;
  email: string;
  name: string;
  password: string;
  access: NonNullable<Pass['access']>;
  event: 'claimed' | 'joined';
};

/** A new person with the access of their pass. The pass is used up first, so that two cannot come in with one. */
async function join(
  parts: PeopleParts,
  { pass, email, name, password, access, event }: Joining,
  from: From,
): Promise<Result<Opened>> {
  const weak = findWeakness(password, { email, name });
  if (weak.length > 0) return fail(weak);
  const passwordHash = await parts.passwords.hash(password);
  if (!(await parts.passes.use(pass.id))) return fail(serveProblems.make('pass_refused', {}));
  const member = await parts.people.add({ email, name, passwordHash, access });
  if (member === null) return fail(serveProblems.make('pass_refused', {}));
  await parts.audit.note({ event, actor: name, target: email, details: { role: access.role } });
  return welcome(parts, member, from);
}

/** A new password ends every session: whoever had the old one is out. A link is no second factor: that still counts. */
async function reset(
  parts: PeopleParts,
  { pass, member, password }: { pass: Pass; member: Member; password: string },
  from: From,
): Promise<Result<Opened | null>> {
  const weak = findWeakness(password, member);
  if (weak.length > 0) return fail(weak);
  const hash = await parts.passwords.hash(password);
  if (member.isSuspended || !(await parts.passes.use(pass.id)))
    return fail(serveProblems.make('pass_refused', {}));
  await parts.people.setPassword(member.id, hash);
  await parts.sessions.closeAll(member.id, null);
  await parts.audit.note({ event: 'password_changed', actor: member.name });
  return member.hasSecond ? ok(null) : welcome(parts, member, from);
}
