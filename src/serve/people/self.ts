/** What a person looks after alone: their password, second factor, sessions, tokens, language. */
import type { Locale } from '../../base/locale.ts';
import type { Result } from '../../base/problem.ts';
import { fail, ok } from '../../base/problem.ts';
import { serveProblems } from '../problems.ts';
import type { NewPassword, NewToken, SessionView, TokenView } from '../schema.ts';
import { Attempts } from './attempts.ts';
import type { PeopleParts } from './parts.ts';
import type { Member } from './person-store.ts';
import { findWeakness } from './weak-password.ts';

const TRIES = { most: 10, seconds: 300 };

/** Somebody in a session of theirs. */
export type Oneself = { member: Member; session: string };

export type Self = {
  sessions(one: Oneself): Promise<SessionView[]>;
  revoke(one: Oneself, session: string): Promise<Result<null>>;
  /** Ends all other sessions. */
  setPassword(one: Oneself, asked: NewPassword): Promise<Result<null>>;
  /** A secret for an authenticator, which counts once its first code is given. */
  beginSecond(one: Oneself, password: string): Promise<Result<{ secret: string; uri: string }>>;
  /** Gives the recovery codes, told this once. */
  confirmSecond(one: Oneself, code: string): Promise<Result<{ codes: string[] }>>;
  endSecond(one: Oneself, password: string): Promise<Result<null>>;
  /** For who has the machine: somebody lost the telephone and the codes. */
  dropSecond(member: Member, actor: string): Promise<void>;
  tokens(member: Member): Promise<TokenView[]>;
  makeToken(member: Member, made: NewToken): Promise<{ id: string; token: string }>;
  revokeToken(member: Member, id: string): Promise<Result<null>>;
  setPreferences(
    member: Member,
    chosen: { locale?: Locale; theme?: 'light' | 'dark' | 'auto' },
  ): Promise<void>;
};

/** What people of a workspace do about themselves. What weakens an account asks for the password again. */
export function selfOf(parts: PeopleParts): Self {
  const { people, sessions, second, apiTokens, audit } = parts;
  const attempts = new Attempts(parts.clock);
  const proven = async (member: Member, password: string): Promise<Result<null>> => {
    const seconds = attempts.take(member.id, TRIES);
    if (seconds > 0) return fail(serveProblems.make('too_many_tries', { seconds }));
    const isRight = await parts.passwords.isRight(password, await people.passwordHash(member.id));
    if (!isRight) return fail(serveProblems.make('password_wrong', {}, { path: '/current' }));
    attempts.forget(member.id);
    return ok(null);
  };
  const note = (member: Member, event: Parameters<typeof audit.note>[0]['event']) =>
    audit.note({ event, actor: member.name });
  return {
    async sessions({ member, session }) {
      const open = await sessions.of(member.id);
      return open.map(({ id, browser, address, createdAt, usedAt }) => ({
        id,
        browser,
        address,
        createdAt,
        usedAt,
        isThis: id === session,
      }));
    },
    async revoke({ member }, session) {
      if (!(await sessions.close(member.id, session))) return fail(nothingAt(session));
      await note(member, 'session_revoked');
      return ok(null);
    },
    async setPassword({ member, session }, { current, password }) {
      const checked = await proven(member, current);
      if (!checked.ok) return checked;
      const weak = findWeakness(password, member);
      if (weak.length > 0) return fail(weak);
      await people.setPassword(member.id, await parts.passwords.hash(password));
      await sessions.closeAll(member.id, session);
      await note(member, 'password_changed');
      return ok(null);
    },
    async beginSecond({ member }, password) {
      const checked = await proven(member, password);
      if (!checked.ok) return checked;
      if (member.hasSecond) return fail(serveProblems.make('second_factor_there', {}));
      return ok(await second.begin(member));
    },
    async confirmSecond({ member, session }, code) {
      const seconds = attempts.take(`second:${member.id}`, TRIES);
      if (seconds > 0) return fail(serveProblems.make('too_many_tries', { seconds }));
      if (member.hasSecond) return fail(serveProblems.make('second_factor_there', {}));
      const codes = await second.confirm(member.id, code);
      if (codes === null) return fail(serveProblems.make('code_wrong', {}, { path: '/code' }));
      await sessions.closeAll(member.id, session);
      await note(member, 'second_factor_on');
      return ok({ codes });
    },
    async endSecond({ member }, password) {
      const checked = await proven(member, password);
      if (!checked.ok) return checked;
      await second.remove(member.id);
      await note(member, 'second_factor_off');
      return ok(null);
    },
    async dropSecond({ id, email }, actor) {
      await second.remove(id);
      await audit.note({ event: 'second_factor_off', actor, target: email });
    },
    tokens: ({ id }) => apiTokens.of(id),
    async makeToken(member, made) {
      const token = await apiTokens.make(member.id, made);
      const details = { name: made.name, scopes: made.scopes.join(' ') };
      await audit.note({ event: 'token_made', actor: member.name, target: token.id, details });
      return token;
    },
    async revokeToken(member, id) {
      if (!(await apiTokens.revoke(member.id, id))) return fail(nothingAt(id));
      await audit.note({ event: 'token_revoked', actor: member.name, target: id });
      return ok(null);
    },
    setPreferences: ({ id }, chosen) => people.setPreferences(id, chosen),
  };
}

function nothingAt(place: string): ReturnType<typeof serveProblems.make> {
  return serveProblems.make('not_found', { place });
}
