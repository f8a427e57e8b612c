import type { FormField } from '../../../connect/schema.ts';

/** The secret fields of a configuration as it is: of a choice of ways only those of the way that was chosen. */
export function credentialFields(
  form: readonly FormField[],
  config: Readonly<Record<string, unknown>>,
): FormField[] {
  return form.flatMap((field) => {
    const { input } = field;
    if (input.kind === 'text') return input.secret ? [field] : [];
    if (input.kind !== 'variant') return [];
    const chosen = input.variants.find(({ value }) => value === kindAt(config, field.path));
    return credentialFields(chosen?.fields ?? [], config);
  });
}

function kindAt(config: Readonly<Record<string, unknown>>, path: string): unknown {
  let at: unknown = config;
  for (const step of [...path.split('.'), 'kind'])
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  return at;
}
