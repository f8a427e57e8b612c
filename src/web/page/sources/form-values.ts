/** What stands in a form, by the path of its field, and the configuration that it means. */
import type { FormFieldView } from '../../../serve/schema.ts';

export type FormValues = Readonly<Record<string, string | number | boolean>>;

type Config = Record<string, unknown>;

/** The values of a form over a stored configuration; secrets are never among them. */
export function valuesOf(
  form: readonly FormFieldView[],
  config: Readonly<Record<string, unknown>>,
): FormValues {
  const values: Record<string, string | number | boolean> = {};
  for (const field of form) {
    const variant = field.input.kind === 'variant' ? field.input.variants : null;
    const path = variant === null ? field.path : `${field.path}.kind`;
    const stored = valueAt(config, path.split('.'));
    const first = variant?.[0]?.value ?? '';
    values[path] = isPlain(stored) ? stored : (field.initial ?? emptyOf(field, first));
    for (const { fields } of variant ?? []) Object.assign(values, valuesOf(fields, config));
  }
  return values;
}

/** The configuration that the values mean: of the ways that were not chosen nothing, of empty fields nothing. */
export function configOf(form: readonly FormFieldView[], values: FormValues): Config {
  let config: Config = {};
  for (const field of form) {
    if (field.input.kind !== 'variant') {
      config = withValue(config, field.path.split('.'), written(field, values[field.path]));
      continue;
    }
    const path = `${field.path}.kind`;
    const chosen = field.input.variants.find(({ value }) => value === values[path]);
    config = withValue(config, path.split('.'), chosen?.value);
    for (const each of chosen?.fields ?? [])
      config = withValue(config, each.path.split('.'), written(each, values[each.path]));
  }
  return config;
}

/** The way to sign in that leads over a page of the source; connectors call it so. */
const CONSENT = 'oauth';

/** Does the chosen way to sign in lead over a page of the source? */
export function isConsent(form: readonly FormFieldView[], values: FormValues): boolean {
  return form.some(
    ({ path, input }) => input.kind === 'variant' && values[`${path}.kind`] === CONSENT,
  );
}

/** An empty secret is sent as such: it stays what it was. Any other empty field is left out. */
function written(field: FormFieldView, value: FormValues[string] | undefined): unknown {
  const isSecret = field.input.kind === 'text' && field.input.secret;
  return value === '' && !isSecret ? undefined : value;
}

function emptyOf({ input }: FormFieldView, first: string): string | boolean {
  if (input.kind === 'switch') return false;
  return input.kind === 'variant' ? first : '';
}

function valueAt(config: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return config;
  return isConfig(config) ? valueAt(config[step], rest) : undefined;
}

function withValue(config: Config, [step, ...rest]: readonly string[], value: unknown): Config {
  if (step === undefined || value === undefined) return config;
  const inner = config[step];
  const next = rest.length === 0 ? value : withValue(isConfig(inner) ? inner : {}, rest, value);
  return { ...config, [step]: next };
}

function isConfig(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
