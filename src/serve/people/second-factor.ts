/** The second factor: codes that change every half minute (TOTP), and recovery codes for when the telephone is lost. */
import { Secret, TOTP } from 'otpauth';
import type { Clock } from '../../base/clock.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { Secrets } from '../../base/secret/secrets.ts';
import type { Tokens } from './token.ts';
import { tidyCode } from './token.ts';

const FIELD = 'second_factor';
/** Steps of 30 seconds that a telephone's clock may be off. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

export type SecondFactor = {
  /** A new secret, not yet in force: as text, and as the address that authenticators read. */
  begin(person: { id: string; email: string }): Promise<{ secret: string; uri: string }>;
  /** Puts it in force when the code is right; gives the recovery codes, told this once. Null when it is not. */
  confirm(person: string, code: string): Promise<string[] | null>;
  /** Is it the code of now, or an unused recovery code? Each counts once. */
  isRight(person: string, code: string): Promise<boolean>;
  remove(person: string): Promise<void>;
};

export type SecondFactorSpec = {
  metadata: Metadata;
  secrets: Secrets;
  tokens: Tokens;
  clock: Clock;
};

/** Second factors over the store; their secrets are encrypted like those of sources. */
export function secondFactorIn(spec: SecondFactorSpec): SecondFactor {
  const { metadata, secrets, tokens, clock } = spec;
  const nameOf = (person: string) => ({ owner: `person:${person}`, field: FIELD });
  const totpOf = async (person: string): Promise<TOTP | null> => {
    const secret = await secrets.read(nameOf(person));
    return secret === null ? null : new TOTP({ secret: Secret.fromBase32(secret) });
  };
  return {
    async begin({ id, email }) {
      const secret = new Secret({ size: 20 });
      await secrets.write(nameOf(id), secret.base32);
      const totp = new TOTP({ issuer: 'Rapport', label: email, secret });
      return { secret: secret.base32, uri: totp.toString() };
    },
    async confirm(person, code) {
      const totp = await totpOf(person);
      if (totp === null || !(await takeStep(spec, { person, totp, code }))) return null;
      const codes = Array.from({ length: RECOVERY_CODES }, () => tokens.makeCode());
      await metadata.db.transaction().execute(async (step) => {
        await step.deleteFrom('recovery_code').where('person_id', '=', person).execute();
        const rows = codes.map(({ hash }) => ({ person_id: person, code_hash: hash }));
        await step.insertInto('recovery_code').values(rows).execute();
        const at = new Date(clock.now()).toISOString();
        await step.updateTable('person').set({ second_at: at }).where('id', '=', person).execute();
      });
      return codes.map(({ token }) => token);
    },
    async isRight(person, code) {
      const totp = await totpOf(person);
      if (totp !== null && (await takeStep(spec, { person, totp, code }))) return true;
      return takeRecoveryCode(spec, person, code);
    },
    async remove(person) {
      await metadata.db
        .updateTable('person')
        .set({ second_at: null })
        .where('id', '=', person)
        .execute();
      await metadata.db.deleteFrom('recovery_code').where('person_id', '=', person).execute();
      await secrets.forget(`person:${person}`);
    },
  };
}

/** A code counts once: its time step must be later than the last one used, also when two arrive together. */
async function takeStep(
  { metadata, clock }: SecondFactorSpec,
  { person, totp, code }: { person: string; totp: TOTP; code: string },
): Promise<boolean> {
  const token = code.replaceAll(/\s/g, '');
  const timestamp = clock.now();
  const delta = totp.validate({ token, timestamp, window: WINDOW });
  if (delta === null) return false;
  const used = totp.counter({ timestamp }) + delta;
  const taken = await metadata.db
    .updateTable('person')
    .set({ second_step: used })
    .where('id', '=', person)
    .where('second_step', '<', used)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

async function takeRecoveryCode(
  { metadata, tokens, clock }: SecondFactorSpec,
  person: string,
  code: string,
): Promise<boolean> {
  const used = await metadata.db
    .updateTable('recovery_code')
    .set({ used_at: new Date(clock.now()).toISOString() })
    .where('person_id', '=', person)
    .where('code_hash', '=', tokens.hashOf(tidyCode(code)))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}
