import type { Import } from './imports.ts';

/** The stages in the order of the data flow, which is also the order of the alphabet. */
export const STAGES = [
  'base',
  'connect',
  'land',
  'model',
  'query',
  'report',
  'send',
  'serve',
  'web',
] as const;

const PURE_DOORS = new Set(['model', 'query', 'report']);

/** The stage a file belongs to, or null outside of the stages. */
export function stageOf(path: string): (typeof STAGES)[number] | null {
  return STAGES.find((stage) => path.startsWith(`src/${stage}/`)) ?? null;
}

/** Tests may import anything. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.tsx?$/.test(path);
}

/** Imports that run against the flow, pass beside a stage's door, or leave src. */
export function findWrongWays(imports: readonly Import[]): string[] {
  return imports
    .filter((each) => each.from.startsWith('src/') && !isTest(each.from) && each.target !== null)
    .flatMap((each) => {
      const reason = wrongWay(each.from, each.target ?? '');
      return reason === null ? [] : [`${each.from} imports ${each.target}: ${reason}`];
    });
}

function wrongWay(from: string, target: string): string | null {
  const mine = stageOf(from);
  const other = stageOf(target);
  if (mine === null) return 'a source file stands in no stage';
  if (other === null) return 'code outside of the stages is not for them';
  if (isTest(target)) return 'a test is not to be built upon';
  if (mine === other || other === 'base') return baseReason(mine, target);
  if (STAGES.indexOf(other) > STAGES.indexOf(mine)) return `${other} stands right of ${mine}`;
  return doorReason(mine, other, target);
}

function baseReason(mine: string, target: string): string | null {
  const isNode = /^src\/base\/(engine|metadata)\//.test(target);
  const isPure = mine === 'web' || PURE_DOORS.has(mine);
  return isNode && isPure ? `${mine} cannot reach engines or stores` : null;
}

function doorReason(mine: string, other: string, target: string): string | null {
  if (target === `src/${other}/schema.ts`) return null;
  if (target !== `src/${other}/index.ts`) return `the doors of ${other} are index.ts and schema.ts`;
  const isServerDoor = !PURE_DOORS.has(other);
  return mine === 'web' && isServerDoor ? `the web knows only the schema of ${other}` : null;
}
