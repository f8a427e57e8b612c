import type { Import } from './imports.ts';

/**
 * Groups of files that import one another in a ring, each as `a.ts -> b.ts -> a.ts`. Type imports
 * count: a ring of types cannot be read one file at a time either. Dynamic imports do not.
 */
export function findCycles(imports: readonly Import[]): string[] {
  const graph = graphOf(imports);
  const settled = new Set<string>();
  const rings: string[] = [];
  for (const start of graph.keys()) walk({ graph, settled, rings }, start, []);
  return rings;
}

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(imports: readonly Import[]): Graph {
  const graph = new Map<string, string[]>();
  for (const { from, target, isDynamic } of imports) {
    if (target === null || isDynamic) continue;
    const targets = graph.get(from) ?? [];
    targets.push(target);
    graph.set(from, targets);
  }
  return graph;
}

interface Walk {
  readonly graph: Graph;
  readonly settled: Set<string>;
  readonly rings: string[];
}

/** Depth first; `trail` is the way to `file`. A file on its own trail closes a ring. */
function walk(state: Walk, file: string, trail: readonly string[]): void {
  const seenAt = trail.indexOf(file);
  if (seenAt >= 0) {
    state.rings.push([...trail.slice(seenAt), file].join(' -> '));
    return;
  }
  if (state.settled.has(file)) return;
  for (const target of state.graph.get(file) ?? []) walk(state, target, [...trail, file]);
  state.settled.add(file);
}
