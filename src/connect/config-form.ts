import { z } from 'zod';
import { zText } from '../base/locale.ts';
import type { FormField, FormVariant } from './schema.ts';

/** What of JSON Schema a configuration's zod schema comes out as: our own `.meta()` stands beside zod's words. */
const zNode = z.looseObject({
  /** What may be null is a list of two. */
  type: z.union([z.string(), z.array(z.string())]).exactOptional(),
  format: z.string().exactOptional(),
  pattern: z.string().exactOptional(),
  maxLength: z.number().exactOptional(),
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
  const: z.unknown().exactOptional(),
  default: z.unknown().exactOptional(),
  enum: z.array(z.string()).exactOptional(),
  required: z.array(z.string()).exactOptional(),
  secret: z.literal(true).exactOptional(),
  label: zText.exactOptional(),
  help: zText.exactOptional(),
  placeholder: z.string().exactOptional(),
  get properties() {
    return z.record(z.string(), zNode).exactOptional();
  },
  get oneOf() {
    return z.array(zNode).exactOptional();
  },
  get anyOf() {
    return z.array(zNode).exactOptional();
  },
});
type Node = z.infer<typeof zNode>;

/**
 * The form that a configuration is made with, read off its schema. Only fields with a `label` are for people; others
 * (a folder the shell chose, found tables) are left out.
 */
export function formOf(config: z.ZodType): FormField[] {
  return fieldsOf(zNode.parse(z.toJSONSchema(config, { io: 'input' })), '');
}

/** Paths of all secret fields of a configuration's schema, those of every way to sign in among them: `auth.token`. */
export function secretPathsOf(config: z.ZodType): string[] {
  const paths = secretsIn(zNode.parse(z.toJSONSchema(config, { io: 'input' })), '');
  return [...new Set(paths)];
}

function fieldsOf(node: Node, prefix: string): FormField[] {
  const required = new Set(node.required);
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    child.label === undefined
      ? []
      : [fieldOf(child, { path: prefix + name, required: required.has(name) })],
  );
}

function fieldOf(node: Node, at: { path: string; required: boolean }): FormField {
  const { label } = node;
  const initial = node.default;
  return {
    ...at,
    label: label ?? { en: at.path, 'pt-BR': at.path, es: at.path },
    help: node.help ?? null,
    placeholder: node.placeholder ?? null,
    initial:
      typeof initial === 'string' || typeof initial === 'number' || typeof initial === 'boolean'
        ? initial
        : null,
    input: inputOf(node, at.path),
  };
}

/** What may be empty is the same field, said with `null` beside it. */
function inputOf(node: Node, path: string): FormField['input'] {
  if (node.oneOf !== undefined)
    return { kind: 'variant', variants: node.oneOf.map((each) => variantOf(each, path)) };
  const [only] = node.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  if (only !== undefined) return inputOf({ ...only, ...flags(node) }, path);
  if (node.enum !== undefined) return { kind: 'choice', choices: node.enum };
  const types = [node.type ?? []].flat();
  if (types.includes('boolean')) return { kind: 'switch' };
  if (types.includes('number') || types.includes('integer'))
    return { kind: 'number', least: node.minimum ?? null, most: node.maximum ?? null };
  if (node.format === 'date') return { kind: 'date' };
  return {
    kind: 'text',
    secret: node.secret === true,
    pattern: node.pattern ?? null,
    maxLength: node.maxLength ?? null,
  };
}

function flags(node: Node): Pick<Node, 'secret'> {
  return node.secret === true ? { secret: true } : {};
}

function variantOf(node: Node, path: string): FormVariant {
  const value = String(node.properties?.['kind']?.const);
  const label = node.label ?? { en: value, 'pt-BR': value, es: value };
  return { value, label, fields: fieldsOf(node, `${path}.`) };
}

function secretsIn(node: Node, path: string): string[] {
  if (node.secret === true) return [path];
  const children = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    secretsIn(child, path === '' ? name : `${path}.${name}`),
  );
  const ways = [...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  return [...children, ...ways.flatMap((way) => secretsIn(way, path))];
}
