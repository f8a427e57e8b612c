import { packageOf } from './imports.ts';
import type { Import } from './imports.ts';
import { isTest } from './stages.ts';

/** The parts of package.json that the rules look at. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Packages that package.json and the page about dependencies do not both list. */
export function findUnexplained(manifest: Manifest, page: string): string[] {
  const wanted = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1] ?? '');
  const doubled = rows.filter((name, index) => rows.indexOf(name) !== index);
  return [
    ...wanted.filter((name) => !rows.includes(name)).map((name) => `${name} has no row`),
    ...rows.filter((name) => !wanted.includes(name)).map((name) => `${name} is no dependency`),
    ...doubled.map((name) => `${name} has two rows`),
  ];
}

/** Versions that are not pinned to one release. */
export function findUnpinned(manifest: Manifest): string[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d/.test(version))
    .map(([name, version]) => `${name} is "${version}", which is not one version`);
}

/**
 * Imports of packages that package.json does not give. What runs on the server must be a
 * dependency; the pages are bundled, so theirs may be development dependencies.
 */
export function findUndeclared(manifest: Manifest, imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, specifier, isType }) => {
    const name = packageOf(specifier);
    if (name === null || name in manifest.dependencies) return [];
    const isBuiltIn = !from.startsWith('src/') || from.startsWith('src/web/') || isType;
    if ((isBuiltIn || isTest(from)) && name in manifest.devDependencies) return [];
    return [`${from} imports ${name}, which package.json does not give it`];
  });
}

/** Packages that package.json and the root of package-lock.json do not name with one version. */
export function findUnlocked(manifest: Manifest, lock: Manifest): string[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  const locked = { ...lock.dependencies, ...lock.devDependencies };
  const names = new Set([...Object.keys(wanted), ...Object.keys(locked)]);
  return [...names]
    .filter((name) => wanted[name] !== locked[name])
    .map(
      (name) => `${name} is ${wanted[name] ?? 'absent'} and locked as ${locked[name] ?? 'absent'}`,
    );
}
