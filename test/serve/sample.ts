/** Well-formed values of schemas: what a request that means nothing would carry. */
import { z } from 'zod';

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  in?: z.ZodType;
  format?: string;
};

/** A value that the schema takes. Fails where none was found, so that no route goes untested in silence. */
export function sampleOf(schema: z.ZodType): unknown {
  const sample = draw(schema);
  const parsed = schema.safeParse(sample);
  if (!parsed.success)
    throw new Error(`no sample: ${JSON.stringify(sample)} ${z.prettifyError(parsed.error)}`);
  return sample;
}

function draw(schema: z.ZodType): unknown {
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).map(([key, value]) => [key, draw(value)]),
      );
    case 'string':
      return textOf(schema, def);
    case 'number':
      return [1, 2, 4, 12, 0.5].find((number) => schema.safeParse(number).success);
    case 'boolean':
      return true;
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'array':
      return def.element === undefined ? [] : [draw(def.element)];
    case 'union':
      return unionOf(def.options ?? []);
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nonoptional':
      return def.innerType === undefined ? null : draw(def.innerType);
    case 'pipe':
      return pipeOf(schema, def);
    case 'lazy':
    case 'record':
    case 'any':
    case 'unknown':
      return {};
    default:
      return null;
  }
}

const TEXTS: Readonly<Record<string, string>> = {
  uuid: '3c0a5f0e-8a6c-4a8e-9d57-3f2f7f1f0c11',
  email: 'nobody@example.com',
  date: '2026-11-01',
};

function textOf(schema: z.ZodType, { format }: Def): string {
  const texts = [
    TEXTS[format ?? ''],
    'text',
    'en',
    '2026',
    '06:30',
    '1',
    'a@example.com',
    '#123456',
  ];
  const found = texts.find((text) => text !== undefined && schema.safeParse(text).success);
  return found ?? 'a'.repeat(40);
}

/** What goes into a pipe must also pass what comes after. */
function pipeOf(schema: z.ZodType, { in: first }: Def): unknown {
  const sample = first === undefined ? null : draw(first);
  if (schema.safeParse(sample).success) return sample;
  return Object.values(TEXTS).find((text) => schema.safeParse(text).success) ?? sample;
}

function unionOf(options: readonly z.ZodType[]): unknown {
  for (const option of options) {
    const sample = draw(option);
    if (option.safeParse(sample).success) return sample;
  }
  return null;
}
