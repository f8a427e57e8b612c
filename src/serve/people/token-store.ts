/** API tokens: how a program acts for a person, with less than that person may. */
import type { Clock } from '../../base/clock.ts';
import { Fault } from '../../base/fault.ts';
import { newId } from '../../base/ids.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import { zNewToken } from '../schema.ts';
import type { NewToken, Scope, TokenView } from '../schema.ts';
import { nowOf } from './person-store.ts';
import type { Tokens } from './token.ts';

/** So that a leaked one is recognised by those who look for such things. */
export const TOKEN_PREFIX = 'rapport_';

export type ApiTokens = {
  /** Gives the token, which is told this once. */
  make(person: string, made: NewToken): Promise<{ id: string; token: string }>;
  /** Whose it is and what it may do; null when it is not in force. */
  use(token: string): Promise<{ id: string; person: string; scopes: readonly Scope[] } | null>;
  of(person: string): Promise<TokenView[]>;
  revoke(person: string, id: string): Promise<boolean>;
};

export type ApiTokensSpec = {
  metadata: Metadata;
  clock: Clock;
  workspace: string;
  tokens: Tokens;
};

const DAY = 24 * 3_600_000;
/** The last use is written down once in a minute at most. */
const WRITE_EVERY = 60_000;

/** The API tokens of a workspace. */
export function apiTokensIn({ metadata, clock, workspace, tokens }: ApiTokensSpec): ApiTokens {
  const { db } = metadata;
  const inForce = () =>
    db
      .selectFrom('api_token')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', nowOf(clock));
  return {
    async make(person, { name, scopes, days }) {
      const id = newId();
      const token = `${TOKEN_PREFIX}${tokens.make().token}`;
      await db
        .insertInto('api_token')
        .values({
          id,
          workspace,
          person_id: person,
          name,
          token_hash: tokens.hashOf(token),
          scopes: toJson<unknown>(scopes),
          created_at: nowOf(clock),
          expires_at: new Date(clock.now() + days * DAY).toISOString(),
        })
        .execute();
      return { id, token };
    },
    async use(token) {
      const row = await inForce().where('token_hash', '=', tokens.hashOf(token)).executeTakeFirst();
      if (row === undefined) return null;
      const used = row.used_at === null ? 0 : Date.parse(row.used_at);
      if (clock.now() - used > WRITE_EVERY)
        await db
          .updateTable('api_token')
          .set({ used_at: nowOf(clock) })
          .where('id', '=', row.id)
          .execute();
      return { id: row.id, person: row.person_id, scopes: scopesOf(row.scopes) };
    },
    async of(person) {
      const rows = await inForce()
        .where('person_id', '=', person)
        .orderBy('created_at', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        scopes: scopesOf(row.scopes),
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
      }));
    },
    async revoke(person, id) {
      const revoked = await db
        .updateTable('api_token')
        .set({ revoked_at: nowOf(clock) })
        .where('workspace', '=', workspace)
        .where('person_id', '=', person)
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return revoked.numUpdatedRows > 0n;
    },
  };
}

function scopesOf(stored: unknown): Scope[] {
  const scopes = zNewToken.shape.scopes.safeParse(stored);
  if (!scopes.success) throw new Fault('bad_scopes', { message: 'scopes of a token' });
  return scopes.data;
}
