import { posix } from 'node:path';
import { parseSync } from 'vite';
import type { Tree } from './tree.ts';

/** One import, re-export or dynamic import of a module. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The imported file, relative to the project, or null for a package. */
  readonly target: string | null;
  /** Written `import type` or `export type`, so nothing of it is left when the program runs. */
  readonly isType: boolean;
  readonly isDynamic: boolean;
  /** `export * from`. */
  readonly isStar: boolean;
}

const CODE = /\.(ts|tsx|mts|mjs|js)$/;

/** Every import of every source file of the tree. */
export function importsOf(tree: Tree): Import[] {
  return [...tree].flatMap(([path, text]) => (CODE.test(path) ? importsOfFile(path, text) : []));
}

function importsOfFile(path: string, text: string): Import[] {
  const { module } = parseSync(path, text);
  const at = (specifier: string, statement: string): Import => ({
    from: path,
    specifier,
    target: targetOf(path, specifier),
    isType: /^(import|export)\s+type\b/.test(statement),
    isDynamic: false,
    isStar: /^export\s+(type\s+)?\*/.test(statement),
  });
  const imports = module.staticImports.map((each) =>
    at(each.moduleRequest.value, text.slice(each.start, each.end)),
  );
  const reexports = module.staticExports.flatMap((each) => {
    const request = each.entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest;
    return request ? [at(request.value, text.slice(each.start, each.end))] : [];
  });
  const dynamic = module.dynamicImports.flatMap((each) => {
    const written = text.slice(each.moduleRequest.start, each.moduleRequest.end);
    const literal = /^(['"`])([^$]*)\1$/.exec(written)?.[2];
    return literal === undefined ? [] : [{ ...at(literal, ''), isDynamic: true }];
  });
  return [...imports, ...reexports, ...dynamic];
}

function targetOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const [path = ''] = specifier.split('?');
  return posix.normalize(posix.join(posix.dirname(from), path));
}

/** The package that a bare specifier names: `echarts/core` is of `echarts`; `node:fs` is of none. */
export function packageOf(specifier: string): string | null {
  if (/^(\.|node:|virtual:|data:|#)/.test(specifier)) return null;
  const depth = specifier.startsWith('@') ? 2 : 1;
  return specifier.split('/').slice(0, depth).join('/');
}
