import type { Problem, Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Secrets } from '../../../base/secret/secrets.ts';
import { findConnector } from '../../../connect/index.ts';
import type { AnyConnector, KeptTokens } from '../../../connect/index.ts';
import type { CheckedAccount, Effects, Source, TokenStore } from '../../../connect/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { SourceRecord } from '../sources.ts';
import { putSecrets, takeSecrets } from './config-secrets.ts';
import type { SecretTexts } from './config-secrets.ts';
import { signInWith } from './sign-in.ts';
import type { SignIn } from './sign-in.ts';
import { TOKENS_FIELD, tokenStoreOf } from './token-store.ts';

/** A source with its credentials: it can be asked who answers, and opened. */
export type Connection = {
  check(): Promise<Result<CheckedAccount>>;
  open(): Promise<Source>;
  /** How a person allows Rapport in; null where the configuration itself holds what signs in. */
  signIn: SignIn | null;
};

/** A configuration as a person gives it, secrets in their places; those left empty stay what they were. */
export type Given = { id: string; kind: string; config: Readonly<Record<string, unknown>> };

/** What a given configuration comes to: what is stored in the open, what is stored as secrets, and both together. */
export type Settled = {
  config: Record<string, unknown>;
  secrets: SecretTexts;
  connection: Connection;
};

export type Connections = {
  /** The connection of a stored source. */
  of(source: SourceRecord): Promise<Result<Connection>>;
  /** Joins what is given with the secrets that are stored, and checks the shape of it; nothing is written. */
  settle(given: Given): Promise<Result<Settled>>;
};

/** What connectors may do to the world, with the tokens of one source. */
export type World = (tokens: TokenStore) => Effects;

/** Connections of the sources of a workspace. Tokens of one source are shared by all who use it at a time. */
export function connectionsOf(secrets: Secrets, world: World): Connections {
  const stores = new Map<string, KeptTokens>();
  const tokensOf = (source: string): KeptTokens => {
    const store = stores.get(source) ?? tokenStoreOf(secrets, source);
    stores.set(source, store);
    return store;
  };
  const connect = (given: Given): Result<Connection> => {
    const connector = findConnector(given.kind);
    if (connector === null) return fail(unknownKind(given.kind));
    const configured = connector.configure(given.config);
    if (!configured.ok) return configured;
    const tokens = tokensOf(given.id);
    const effects = world(tokens);
    const { oauth: app, check, open } = configured.value;
    return ok({
      check: () => check(effects),
      open: () => open(effects),
      signIn: app === null ? null : signInWith({ title: connector.title, app }, effects, tokens),
    });
  };
  return {
    async of({ id, kind, config }) {
      return connect({ id, kind, config: putSecrets(config, await storedSecrets(id, secrets)) });
    },
    async settle(given) {
      const connector = findConnector(given.kind);
      if (connector === null) return fail(unknownKind(given.kind));
      const settled = await joined(given, connector, secrets);
      const connection = connect({ ...given, config: putSecrets(settled.config, settled.all) });
      return connection.ok
        ? ok({ config: settled.config, secrets: settled.secrets, connection: connection.value })
        : connection;
    },
  };
}

async function joined(
  { id, config }: Given,
  connector: AnyConnector,
  secrets: Secrets,
): Promise<{ config: Record<string, unknown>; secrets: SecretTexts; all: SecretTexts }> {
  const taken = takeSecrets(config, connector.secrets);
  return { ...taken, all: { ...(await storedSecrets(id, secrets)), ...taken.secrets } };
}

/** What is stored of a source's configuration; its tokens are not part of it. */
async function storedSecrets(source: string, secrets: Secrets): Promise<SecretTexts> {
  const texts: Record<string, string> = {};
  for (const field of Object.keys(await secrets.hints(source))) {
    const text = field === TOKENS_FIELD ? null : await secrets.read({ owner: source, field });
    if (text !== null) texts[field] = text;
  }
  return texts;
}

/** There is no such connector, or none that a person may configure. */
export function unknownKind(kind: string): Problem {
  return serveProblems.make('unknown_connector', { kind });
}
