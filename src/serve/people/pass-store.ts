/** Passes: what lets somebody in once. Known by their hash; used or withdrawn, they are gone for good. */
import type { Clock } from '../../base/clock.ts';
import { Fault } from '../../base/fault.ts';
import { newId } from '../../base/ids.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import { zAccess } from '../schema.ts';
import type { Access } from '../schema.ts';
import { nowOf } from './person-store.ts';

/** Milliseconds that each kind of pass lasts. A claim is for the start that printed it. */
const LASTS = {
  claim: 30 * 24 * 3_600_000,
  invitation: 7 * 24 * 3_600_000,
  reset: 30 * 60_000,
} as const;

export type Pass = {
  id: string;
  kind: keyof typeof LASTS;
  email: string | null;
  access: Access | null;
  person: string | null;
  expiresAt: string;
};

export type NewPass = Omit<Pass, 'id' | 'expiresAt'> & { hash: string; madeBy: string | null };

export type Passes = {
  /** Takes the place of earlier ones for the same person or e-mail. */
  add(made: NewPass): Promise<Pass>;
  /** One that is in force; null for used, withdrawn, expired and invented ones alike. */
  find(hash: string): Promise<Pass | null>;
  /** Uses it up. False where another was faster. */
  use(id: string): Promise<boolean>;
  invitations(): Promise<Pass[]>;
  withdraw(id: string): Promise<boolean>;
};

export type PassesSpec = { metadata: Metadata; clock: Clock; workspace: string };

/** The passes of a workspace in the metadata store. */
export function passesIn(spec: PassesSpec): Passes {
  const { clock, workspace } = spec;
  const { db } = spec.metadata;
  const inForce = () =>
    db
      .selectFrom('pass')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('used_at', 'is', null)
      .where('expires_at', '>', nowOf(clock));
  return {
    add: (made) => addPass(spec, made),
    async find(hash) {
      const row = await inForce().where('token_hash', '=', hash).executeTakeFirst();
      return row === undefined ? null : passOf(row);
    },
    async use(id) {
      const used = await db
        .updateTable('pass')
        .set({ used_at: nowOf(clock) })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      return used.numUpdatedRows > 0n;
    },
    invitations: async () =>
      (await inForce().where('kind', '=', 'invitation').orderBy('email').execute()).map(passOf),
    async withdraw(id) {
      const gone = await db
        .deleteFrom('pass')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('kind', '=', 'invitation')
        .where('used_at', 'is', null)
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
  };
}

async function addPass({ metadata, clock, workspace }: PassesSpec, made: NewPass): Promise<Pass> {
  const { kind, email, access, person, hash, madeBy } = made;
  const id = newId();
  const expiresAt = new Date(clock.now() + LASTS[kind]).toISOString();
  await metadata.db.transaction().execute(async (step) => {
    const before = step
      .deleteFrom('pass')
      .where('workspace', '=', workspace)
      .where('kind', '=', kind)
      .where('used_at', 'is', null);
    const same = email === null ? before : before.where('email', '=', email);
    await (person === null ? same : same.where('person_id', '=', person)).execute();
    await step
      .insertInto('pass')
      .values({
        id,
        kind,
        token_hash: hash,
        workspace,
        email,
        access: access === null ? null : toJson<unknown>(access),
        person_id: person,
        made_by: madeBy,
        created_at: nowOf(clock),
        expires_at: expiresAt,
      })
      .execute();
  });
  return { id, kind, email, access, person, expiresAt };
}

type Row = {
  id: string;
  kind: Pass['kind'];
  email: string | null;
  access: unknown;
  person_id: string | null;
  expires_at: string;
};

function passOf({ id, kind, email, access, person_id: person, expires_at: expiresAt }: Row): Pass {
  const parsed = access === null ? null : zAccess.safeParse(access);
  if (parsed !== null && !parsed.success)
    throw new Fault('bad_access', { message: `access of pass ${id} cannot be read` });
  return { id, kind, email, access: parsed?.data ?? null, person, expiresAt };
}
