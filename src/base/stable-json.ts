import { Fault } from './fault.ts';

/**
 * JSON with sorted keys, so that equal content gives equal text. Absent and `undefined`
 * keys are the same. Refuses what JSON would change in silence: NaN, infinities,
 * functions, bigints, maps, class instances.
 */
export function stableStringify(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (Number.isFinite(value)) return JSON.stringify(value);
      break;
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(stableStringify).join(',')}]`;
      if (isPlain(value)) return stringifyObject(value);
      break;
    default:
      break;
  }
  throw new Fault('not_json', {
    message: `cannot be written as stable json: ${typeof value} ${String(value)}`,
  });
}

function stringifyObject(value: object): string {
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableStringify(item)}`).join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
