/** Secrets taken out of a configuration, so that the rest may be stored and shown, and put back where they were. */

/** Secrets by the path of their field: `{ 'auth.token': 'pat-…' }`. */
export type SecretTexts = Readonly<Record<string, string>>;

type Config = Readonly<Record<string, unknown>>;

/** The configuration without its secrets, and the secrets. An empty one is none: what was stored before stays. */
export function takeSecrets(
  config: Config,
  paths: readonly string[],
): { config: Record<string, unknown>; secrets: SecretTexts } {
  const secrets: Record<string, string> = {};
  let rest: Config = config;
  for (const path of paths) {
    const value = valueAt(config, path.split('.'));
    if (value === undefined) continue;
    rest = changedAt(rest, path.split('.'), undefined);
    if (typeof value === 'string' && value !== '') secrets[path] = value;
  }
  return { config: { ...rest }, secrets };
}

/** The whole configuration. A secret of a part that the configuration does not have (another way to sign in) is left out. */
export function putSecrets(config: Config, secrets: SecretTexts): Record<string, unknown> {
  let whole: Config = config;
  for (const [path, text] of Object.entries(secrets)) {
    const steps = path.split('.');
    if (steps.length === 1 || valueAt(config, steps.slice(0, -1)) !== undefined)
      whole = changedAt(whole, steps, text);
  }
  return { ...whole };
}

function valueAt(config: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return config;
  return isConfig(config) && Object.hasOwn(config, step) ? valueAt(config[step], rest) : undefined;
}

/** The same with another value at the end of the steps; undefined takes it away. */
function changedAt(config: Config, [step, ...rest]: readonly string[], value: unknown): Config {
  if (step === undefined) return config;
  const inner = config[step];
  const next =
    rest.length === 0 ? value : isConfig(inner) ? changedAt(inner, rest, value) : undefined;
  const others = Object.entries(config).filter(([name]) => name !== step);
  return Object.fromEntries(next === undefined ? others : [...others, [step, next]]);
}

function isConfig(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
