/** People and what they may do, in the metadata store. */
import type { Clock } from '../../base/clock.ts';
import { Fault } from '../../base/fault.ts';
import { newId } from '../../base/ids.ts';
import { isLocale } from '../../base/locale.ts';
import type { Locale } from '../../base/locale.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import { zAccess } from '../schema.ts';
import type { Access } from '../schema.ts';

export type Person = {
  id: string;
  email: string;
  name: string;
  locale: Locale | null;
  theme: 'light' | 'dark' | 'auto' | null;
  isSuspended: boolean;
  /** Is a second factor in force? */
  hasSecond: boolean;
};

/** A person in the workspace. */
export type Member = Person & { access: Access };

export type NewPerson = { email: string; name: string; passwordHash: string; access: Access };

export type People = {
  find(id: string): Promise<Member | null>;
  findByEmail(email: string): Promise<(Member & { passwordHash: string }) | null>;
  /** Is the e-mail that of anybody, member or not? */
  isKnown(email: string): Promise<boolean>;
  list(): Promise<Member[]>;
  /** Null where the e-mail is taken. */
  add(made: NewPerson): Promise<Member | null>;
  setAccess(id: string, access: Access): Promise<void>;
  setPassword(id: string, hash: string): Promise<void>;
  setSuspended(id: string, isSuspended: boolean): Promise<void>;
  setPreferences(id: string, chosen: { locale?: Locale; theme?: string }): Promise<void>;
  /** Members of the workspace with the role of owner who are not suspended. */
  owners(): Promise<string[]>;
  passwordHash(id: string): Promise<string | null>;
};

export type PeopleSpec = { metadata: Metadata; clock: Clock; workspace: string };

/** The people of a workspace. */
export function peopleIn(spec: PeopleSpec): People {
  const { db } = spec.metadata;
  const one = async (column: 'id' | 'email', value: string): Promise<Row | undefined> =>
    rowsOf(spec).where(`person.${column}`, '=', value).executeTakeFirst();
  return {
    async find(id) {
      const row = await one('id', id);
      return row === undefined ? null : memberOf(row);
    },
    async findByEmail(email) {
      const row = await one('email', email);
      return row === undefined ? null : { ...memberOf(row), passwordHash: row.password_hash };
    },
    async isKnown(email) {
      const row = await db
        .selectFrom('person')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirst();
      return row !== undefined;
    },
    list: async () => (await rowsOf(spec).orderBy('person.name').execute()).map(memberOf),
    add: (made) => addPerson(spec, made),
    async setAccess(id, access) {
      await db
        .updateTable('member')
        .set(accessColumns(access))
        .where('workspace', '=', spec.workspace)
        .where('person_id', '=', id)
        .execute();
    },
    async setPassword(id, hash) {
      await change(spec, id, { password_hash: hash });
    },
    async setSuspended(id, isSuspended) {
      await change(spec, id, { suspended_at: isSuspended ? nowOf(spec.clock) : null });
    },
    async setPreferences(id, chosen) {
      if (Object.keys(chosen).length > 0) await change(spec, id, chosen);
    },
    async owners() {
      const rows = await rowsOf(spec)
        .where('member.role', '=', 'owner')
        .where('person.suspended_at', 'is', null)
        .execute();
      return rows.map(({ id }) => id);
    },
    async passwordHash(id) {
      return (await one('id', id))?.password_hash ?? null;
    },
  };
}

/** The present instant as the store writes it. */
export function nowOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

function rowsOf({ metadata: { db }, workspace }: PeopleSpec) {
  return db
    .selectFrom('person')
    .innerJoin('member', 'member.person_id', 'person.id')
    .where('member.workspace', '=', workspace)
    .select([
      'person.id',
      'person.email',
      'person.name',
      'person.password_hash',
      'person.locale',
      'person.theme',
      'person.suspended_at',
      'person.second_at',
      'member.role',
      'member.rule',
      'member.masks',
      'member.reports',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function memberOf(row: Row): Member {
  const { id, email, name, locale, theme, role, rule, masks, reports } = row;
  const access = zAccess.safeParse({ role, rule, masks, reports });
  if (!access.success)
    throw new Fault('bad_access', { message: `access of person ${id} cannot be read` });
  return {
    id,
    email,
    name,
    locale: isLocale(locale) ? locale : null,
    theme: theme === 'light' || theme === 'dark' || theme === 'auto' ? theme : null,
    isSuspended: row.suspended_at !== null,
    hasSecond: row.second_at !== null,
    access: access.data,
  };
}

async function addPerson(spec: PeopleSpec, made: NewPerson): Promise<Member | null> {
  const { email, name, passwordHash, access } = made;
  const id = newId();
  const isAdded = await spec.metadata.db.transaction().execute(async (step) => {
    const added = await step
      .insertInto('person')
      .values({ id, email, name, password_hash: passwordHash, created_at: nowOf(spec.clock) })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirst();
    if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
    await step
      .insertInto('member')
      .values({
        workspace: spec.workspace,
        person_id: id,
        created_at: nowOf(spec.clock),
        ...accessColumns(access),
      })
      .execute();
    return true;
  });
  const row = isAdded
    ? await rowsOf(spec).where('person.id', '=', id).executeTakeFirst()
    : undefined;
  return row === undefined ? null : memberOf(row);
}

function accessColumns({ role, rule, masks, reports }: Access) {
  return {
    role,
    rule: toJson<unknown>(rule),
    masks: toJson<unknown>(masks),
    reports: reports === null ? null : toJson<unknown>(reports),
  };
}

type Changed = {
  password_hash?: string;
  suspended_at?: string | null;
  locale?: string;
  theme?: string;
};

async function change({ metadata }: PeopleSpec, id: string, changed: Changed): Promise<void> {
  await metadata.db.updateTable('person').set(changed).where('id', '=', id).execute();
}
