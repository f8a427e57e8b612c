import { assertNever } from '../../../base/fault.ts';
import type { Path, Step } from './path.ts';

/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Everything at a path, in order; what is not there is left out. */
export function selectAll(value: unknown, path: Path): unknown[] {
  return path.reduce<unknown[]>(
    (found, step) => found.flatMap((each) => into(each, step)),
    [value],
  );
}

/** The first thing at a path; null where there is none. */
export function selectOne(value: unknown, path: Path): unknown {
  return selectAll(value, path)[0] ?? null;
}

/** Records at a path: the items of a list, or the one object that stands there. */
export function selectRecords(value: unknown, path: Path): JsonRecord[] {
  const found = selectAll(value, path);
  const [only] = found;
  const items = found.length === 1 && Array.isArray(only) ? only : found;
  return items.filter(isRecord);
}

function into(value: unknown, step: Step): unknown[] {
  switch (step.kind) {
    case 'name':
      return isRecord(value) && Object.hasOwn(value, step.name) ? [value[step.name]] : [];
    case 'at':
      return Array.isArray(value) && step.index < value.length ? [value[step.index]] : [];
    case 'each':
      if (Array.isArray(value)) return value;
      return isRecord(value) ? Object.values(value) : [];
    default:
      return assertNever(step);
  }
}

/** Is this a JSON object? */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
