import { Fault } from '../../../base/fault.ts';

/** A step into a value: a name, a place in a list, or every item. */
export type Step =
  | { kind: 'name'; name: string }
  | { kind: 'at'; index: number }
  | { kind: 'each' };

/** Where something stands in a JSON value. Empty = the value itself. */
export type Path = readonly Step[];

const STEP = /\.?([^.[\]]+)|\[(\d+)\]|\[(\*)\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** `data.items[*].price`, `[0]`, `["a.b"]`; read once from left to right. A text that is no path is a fault. */
export function parsePath(text: string): Path {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const at = STEP.lastIndex;
    const found = STEP.exec(text);
    if (found === null)
      throw new Fault('bad_path', { message: `no path at ${at} of ${JSON.stringify(text)}` });
    steps.push(stepOf(found));
  }
  return steps;
}

function stepOf([, name, index, each, quoted]: RegExpExecArray): Step {
  if (name !== undefined) return { kind: 'name', name };
  if (index !== undefined) return { kind: 'at', index: Number(index) };
  if (each !== undefined) return { kind: 'each' };
  return { kind: 'name', name: String(JSON.parse(`"${quoted ?? ''}"`)) };
}
