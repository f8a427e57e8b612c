import { expect, test } from 'vitest';
import { findSideDoors } from './doors.ts';
import { importsOf } from './imports.ts';
import { treeOf } from './tree.ts';

function sideDoorsOf(files: Readonly<Record<string, string>>): string[] {
  return findSideDoors(importsOf(treeOf(files)));
}

test('accepts heavy packages behind their doors, types where the table says so, and tests', () => {
  const found = sideDoorsOf({
    'src/base/engine/open.ts': "import { DuckDBInstance } from '@duckdb/node-api';",
    'src/serve/jobs.ts': "import type { Kysely } from 'kysely';",
    'src/send/chart/draw.ts': "import * as echarts from 'echarts/core';",
    'src/web/chart/draw.ts': "import * as echarts from 'echarts/core';",
    'src/query/plan.test.ts': "import fc from 'fast-check';",
  });
  expect(found).toEqual([]);
});

test('finds a heavy package beside its door, imported at run time or as a type', () => {
  const found = sideDoorsOf({
    'src/query/run.ts': "import type { DuckDBResult } from '@duckdb/node-api';",
    'src/serve/jobs.ts': "import { sql } from 'kysely';",
    'src/web/lazy.ts': "const x = import('fastify');",
    'src/send/check.ts': "import { getDocument } from 'pdfjs-dist';",
  });
  expect(found).toEqual([
    'src/query/run.ts imports @duckdb/node-api, which belongs to src/base/engine/',
    'src/serve/jobs.ts imports kysely, which belongs to src/base/metadata/',
    'src/web/lazy.ts imports fastify, which belongs to src/serve/',
    'src/send/check.ts imports pdfjs-dist, which belongs to tests',
  ]);
});

test('finds a second file behind a door that has room for one', () => {
  const found = sideDoorsOf({
    'src/web/chart/draw.ts': "import * as echarts from 'echarts/core';",
    'src/web/table/spark.ts': "import { LineChart } from 'echarts/charts';",
  });
  expect(found).toEqual([
    'src/web/chart/draw.ts and src/web/table/spark.ts import echarts; one file of src/web/ is its door',
  ]);
});
