/** Sessions: who is signed in where. */
import type { Clock } from '../../base/clock.ts';
import { newId } from '../../base/ids.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import { nowOf } from './person-store.ts';
import type { Tokens } from './token.ts';

/** A session ends after twelve hours without use, and after seven days whatever happens. Milliseconds. */
const IDLE = 12 * 3_600_000;
export const ABSOLUTE = 7 * 24 * 3_600_000;
/** Its last use is written down once in a minute at most. */
const WRITE_EVERY = 60_000;
/** Signs of a browser's own description that are kept. */
const MOST_SIGNS = 200;

export type StoredSession = {
  id: string;
  person: string;
  createdAt: string;
  usedAt: string;
  browser: string;
  address: string;
  viewingAs: string | null;
};

/** Where a request comes from, as lists of sessions tell it. */
export type From = { browser: string; address: string };

export type Sessions = {
  /** Gives the token, which is told this once. */
  open(person: string, from: From): Promise<string>;
  /** The session of a token, if it is in force; counts as a use of it. */
  use(token: string): Promise<StoredSession | null>;
  /** Is it in force still? Not a use. */
  isOpen(id: string): Promise<boolean>;
  of(person: string): Promise<StoredSession[]>;
  /** When each person last used a session. */
  lastUses(): Promise<ReadonlyMap<string, string>>;
  /** False where the person has no such session. */
  close(person: string, id: string): Promise<boolean>;
  /** All of a person but one. */
  closeAll(person: string, except: string | null): Promise<void>;
  viewAs(id: string, person: string | null): Promise<void>;
  /** Ends every look through the eyes of a person. */
  endViewsOf(person: string): Promise<void>;
};

export type SessionsSpec = { metadata: Metadata; clock: Clock; tokens: Tokens };

/** Sessions in the metadata store; read at every request, so that what is revoked is gone at once. */
export function sessionsIn(spec: SessionsSpec): Sessions {
  const { clock, tokens } = spec;
  const { db } = spec.metadata;
  const inForce = () =>
    db
      .selectFrom('session')
      .selectAll()
      .where('expires_at', '>', nowOf(clock))
      .where('used_at', '>', new Date(clock.now() - IDLE).toISOString());
  return {
    async open(person, { browser, address }) {
      const { token, hash } = tokens.make();
      const at = nowOf(clock);
      await db
        .insertInto('session')
        .values({
          id: newId(),
          token_hash: hash,
          person_id: person,
          created_at: at,
          used_at: at,
          expires_at: new Date(clock.now() + ABSOLUTE).toISOString(),
          browser: browser.slice(0, MOST_SIGNS),
          address,
        })
        .execute();
      return token;
    },
    async use(token) {
      const row = await inForce().where('token_hash', '=', tokens.hashOf(token)).executeTakeFirst();
      if (row === undefined) return null;
      if (clock.now() - Date.parse(row.used_at) > WRITE_EVERY)
        await db
          .updateTable('session')
          .set({ used_at: nowOf(clock) })
          .where('id', '=', row.id)
          .execute();
      return storedOf(row);
    },
    async isOpen(id) {
      return (await inForce().where('id', '=', id).executeTakeFirst()) !== undefined;
    },
    of: async (person) =>
      (await inForce().where('person_id', '=', person).orderBy('used_at', 'desc').execute()).map(
        storedOf,
      ),
    async lastUses() {
      const rows = await db
        .selectFrom('session')
        .select(({ fn }) => ['person_id', fn.max('used_at').as('used_at')])
        .groupBy('person_id')
        .execute();
      return new Map(rows.map((row) => [row.person_id, row.used_at]));
    },
    async close(person, id) {
      const closed = await db
        .deleteFrom('session')
        .where('id', '=', id)
        .where('person_id', '=', person)
        .executeTakeFirst();
      return closed.numDeletedRows > 0n;
    },
    async closeAll(person, except) {
      const all = db.deleteFrom('session').where('person_id', '=', person);
      await (except === null ? all : all.where('id', '!=', except)).execute();
    },
    async viewAs(id, person) {
      await db.updateTable('session').set({ viewing_as: person }).where('id', '=', id).execute();
    },
    async endViewsOf(person) {
      await db
        .updateTable('session')
        .set({ viewing_as: null })
        .where('viewing_as', '=', person)
        .execute();
    },
  };
}

type Row = {
  id: string;
  person_id: string;
  created_at: string;
  used_at: string;
  browser: string;
  address: string;
  viewing_as: string | null;
};

function storedOf(row: Row): StoredSession {
  const { id, person_id: person, browser, address, viewing_as: viewingAs } = row;
  return {
    id,
    person,
    createdAt: row.created_at,
    usedAt: row.used_at,
    browser,
    address,
    viewingAs,
  };
}
