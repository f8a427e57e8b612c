import type { Tree } from './tree.ts';

const ROUTE = /\bserver\.(get|post|put|patch|delete)\(/;
/** Signs after the beginning of a route in which its address and its policy stand. */
const HEAD = 240;

/** Routes that do not say who may use them, where they are written. The server would not start with one. */
export function findSilentRoutes(tree: Tree): string[] {
  return [...tree]
    .filter(([path]) => path.startsWith('src/serve/http/route/'))
    .flatMap(([path, text]) =>
      text
        .split(new RegExp(`(?=${ROUTE.source})`))
        .filter(
          (piece) => ROUTE.test(piece.slice(0, 20)) && !/\bconfig\b/.test(piece.slice(0, HEAD)),
        )
        .map((piece) => `${path}: ${/['`][^'`]+['`]/.exec(piece)?.[0] ?? 'a route'} has no policy`),
    );
}
