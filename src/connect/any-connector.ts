import { z } from 'zod';
import { fail, ok } from '../base/problem.ts';
import type { Result } from '../base/problem.ts';
import { formOf, secretPathsOf } from './config-form.ts';
import { connectProblems } from './problems.ts';
import type {
  AuthKind,
  Category,
  CheckedAccount,
  Connector,
  Effects,
  FormField,
  OAuthApp,
  Source,
  StreamMap,
} from './schema.ts';

/** A connector with a configuration that fits it. */
export type ConfiguredSource = {
  hosts: readonly string[];
  oauth: OAuthApp | null;
  check(effects: Effects): Promise<Result<CheckedAccount>>;
  open(effects: Effects): Promise<Source>;
};

/** A connector without the type of its configuration. */
export type AnyConnector = {
  kind: string;
  title: string;
  category: Category;
  auth: readonly AuthKind[];
  maps: readonly StreamMap[];
  /** The form that makes a configuration. */
  form: readonly FormField[];
  /** Paths of its secret fields; a configuration without them may be stored with all that is queried. */
  secrets: readonly string[];
  /** Takes a whole configuration, secrets in their places. A value that does not fit is a problem with its path. */
  configure(config: unknown): Result<ConfiguredSource>;
};

/** The same connector, for what does not know which one it is. */
export function anyConnector<Config>(connector: Connector<Config>): AnyConnector {
  const { kind, title, category, auth, maps } = connector;
  return {
    kind,
    title,
    category,
    auth,
    maps,
    form: formOf(connector.config),
    secrets: secretPathsOf(connector.config),
    configure: (config) => configured(connector, config),
  };
}

function configured<Config>(
  connector: Connector<Config>,
  config: unknown,
): Result<ConfiguredSource> {
  const parsed = z.safeParse(connector.config, config);
  if (!parsed.success)
    return fail(
      parsed.error.issues.map(({ path }) =>
        connectProblems.make(
          'config_field',
          { source: connector.title, field: path.join('.') },
          { path: `/${path.join('/')}` },
        ),
      ),
    );
  const { data } = parsed;
  return ok({
    hosts: connector.hosts(data),
    oauth: connector.oauth(data),
    check: (effects) => connector.check(data, effects),
    open: (effects) => connector.open(data, effects),
  });
}
