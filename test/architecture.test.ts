import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycles } from './architecture/cycles.ts';
import { findSideDoors } from './architecture/doors.ts';
import { findEnvironmentReads } from './architecture/environment.ts';
import { importsOf } from './architecture/imports.ts';
import { findDeadLinks } from './architecture/links.ts';
import { findBadNames } from './architecture/names.ts';
import {
  findUndeclared,
  findUnexplained,
  findUnlocked,
  findUnpinned,
} from './architecture/packages.ts';
import type { Manifest } from './architecture/packages.ts';
import { findSilentRoutes } from './architecture/policies.ts';
import { findMissingFiles } from './architecture/shapes.ts';
import { findWrongWays } from './architecture/stages.ts';
import { readTree } from './architecture/tree.ts';

const ROOT = join(import.meta.dirname, '..');
const tree = readTree(ROOT);
const imports = importsOf(tree);
const manifest = JSON.parse(textOf('package.json')) as Manifest;

function textOf(path: string): string {
  const text = tree.get(path);
  if (text === undefined) throw new Error(`${path} is missing`);
  return text;
}

describe('the stages', () => {
  test('import only from the left, through doors', () => {
    expect(findWrongWays(imports)).toEqual([]);
  });

  test('have no import cycle', () => {
    expect(findCycles(imports)).toEqual([]);
  });

  test('keep heavy packages behind their doors', () => {
    expect(findSideDoors(imports)).toEqual([]);
  });

  test('re-export names one by one', () => {
    expect(imports.filter((each) => each.isStar).map((each) => each.from)).toEqual([]);
  });

  test('say of every route who may use it', () => {
    expect(findSilentRoutes(tree)).toEqual([]);
  });

  test('take their settings as arguments', () => {
    expect(findEnvironmentReads(tree)).toEqual([]);
  });
});

describe('the tree', () => {
  test('names every file and folder after an idea', () => {
    expect(findBadNames(tree)).toEqual([]);
  });

  test('keeps the shape of its folders', () => {
    expect(findMissingFiles(tree)).toEqual([]);
  });
});

describe('the dependencies', () => {
  test('are explained, each one, in docs/dependencies.md', () => {
    expect(findUnexplained(manifest, textOf('docs/dependencies.md'))).toEqual([]);
  });

  test('are pinned to one version', () => {
    expect(findUnpinned(manifest)).toEqual([]);
  });

  test('are locked as they are asked for', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as { packages: { '': Manifest } };
    expect(findUnlocked(manifest, lock.packages[''])).toEqual([]);
  });

  test('are declared where they are imported', () => {
    expect(findUndeclared(manifest, imports)).toEqual([]);
  });
});

describe('the pages', () => {
  test('link to what exists', () => {
    expect(findDeadLinks(tree, (path) => existsSync(join(ROOT, path)))).toEqual([]);
  });
});
