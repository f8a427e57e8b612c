import { packageOf } from './imports.ts';
import type { Import } from './imports.ts';
import { isTest } from './stages.ts';

/**
 * Where a heavy package may be imported. `folders` are the only places; with `oneFileEach`
 * at most one file in each of them; with `typesAnywhere` an `import type` is free.
 */
export interface Door {
  readonly packages: readonly string[];
  readonly folders: readonly string[];
  readonly oneFileEach?: boolean;
  readonly typesAnywhere?: boolean;
}

/** The table of doors: replacing a package means rewriting what stands behind its door. */
export const DOORS: readonly Door[] = [
  { packages: ['@duckdb/node-api'], folders: ['src/base/engine/'] },
  { packages: ['@electric-sql/pglite'], folders: ['src/base/metadata/'] },
  { packages: ['pg'], folders: ['src/base/metadata/', 'src/connect/postgres/'] },
  {
    packages: ['pg-copy-streams'],
    folders: ['src/connect/postgres/'],
  },
  { packages: ['kysely'], folders: ['src/base/metadata/'], typesAnywhere: true },
  { packages: ['@myriaddreamin/typst-ts-node-compiler'], folders: ['src/send/pdf/'] },
  { packages: ['pptxgenjs'], folders: ['src/send/pptx/'], oneFileEach: true },
  { packages: ['hucre'], folders: ['src/send/xlsx/'], oneFileEach: true },
  { packages: ['fflate'], folders: ['src/send/pptx/'] },
  { packages: ['@resvg/resvg-js'], folders: ['src/send/picture/'], oneFileEach: true },
  {
    packages: ['echarts', 'zrender'],
    folders: ['src/send/', 'src/web/'],
    oneFileEach: true,
    typesAnywhere: true,
  },
  {
    packages: [
      'fastify',
      '@fastify/cookie',
      '@fastify/multipart',
      '@fastify/static',
      '@fastify/swagger',
      '@fastify/swagger-ui',
      'fastify-type-provider-zod',
    ],
    folders: ['src/serve/'],
  },
  { packages: ['commander'], folders: ['src/serve/'] },
  { packages: ['@node-rs/argon2', 'otpauth'], folders: ['src/serve/people/'] },
  {
    packages: [
      'hyparquet',
      'hyparquet-compressors',
      'iconv-lite',
      'lossless-json',
      'read-excel-file',
    ],
    folders: ['src/connect/files/'],
  },
  { packages: ['ipaddr.js'], folders: ['src/connect/http/guard/'] },
  { packages: ['react', 'react-dom'], folders: ['src/web/'] },
  {
    packages: [
      '@atlaskit/pragmatic-drag-and-drop',
      '@atlaskit/pragmatic-drag-and-drop-hitbox',
      '@mantine/spotlight',
    ],
    folders: ['src/web/editor/'],
  },
  {
    packages: ['axe-core', 'csv-parse', 'fast-check', 'pdfjs-dist', 'playwright-core'],
    folders: [],
  },
];

/** Imports of a heavy package beside its door. Tests may import anything. */
export function findSideDoors(imports: readonly Import[], doors = DOORS): string[] {
  const own = imports.filter((each) => each.from.startsWith('src/') && !isTest(each.from));
  return doors.flatMap((door) => {
    const through = own.filter((each) => isThrough(door, each));
    return [...outsideOf(door, through), ...crowdsIn(door, through)];
  });
}

function isThrough(door: Door, each: Import): boolean {
  if (door.typesAnywhere === true && each.isType) return false;
  return door.packages.includes(packageOf(each.specifier) ?? '');
}

function outsideOf(door: Door, through: readonly Import[]): string[] {
  const places = door.folders.join(', ') || 'tests';
  return through
    .filter((each) => !door.folders.some((folder) => each.from.startsWith(folder)))
    .map((each) => `${each.from} imports ${each.specifier}, which belongs to ${places}`);
}

function crowdsIn(door: Door, through: readonly Import[]): string[] {
  if (door.oneFileEach !== true) return [];
  return door.folders.flatMap((folder) => {
    const mine = through.map((each) => each.from).filter((from) => from.startsWith(folder));
    const files = [...new Set(mine)].toSorted();
    if (files.length <= 1) return [];
    return [`${files.join(' and ')} import ${door.packages[0]}; one file of ${folder} is its door`];
  });
}
