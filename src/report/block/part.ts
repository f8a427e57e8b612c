import type { Problem } from '../../base/problem.ts';
import type { Answer, QuestionSpec } from '../../query/schema.ts';
import type { Figure } from '../figure/schema.ts';
import type { Scope } from '../scope.ts';
import type { AnsweredBlock, AnsweredOf, Block } from './schema.ts';

/** What becomes of a block: a figure, or nothing to show and why. */
export type Drawn = { kind: 'drawn'; figure: Figure } | { kind: 'empty'; problem: Problem };

/** What a KPI becomes where the data cannot fill it: itself, a stand-in, or null (left out). */
export type Fit = (kpi: string) => string | null;

/**
 * One kind of block. `ask` says what it needs to know, `figure` turns the answers (in the same order) into a figure,
 * `fit` rewrites it for the data there is: null where what is left would not be this block any more.
 */
export type BlockPart<B> = {
  ask: (block: B, scope: Scope) => QuestionSpec[];
  figure: (block: B, answers: readonly Answer[], scope: Scope) => Drawn;
  fit: (block: B, fit: Fit) => B | null;
};

/** A part for every kind of block that is drawn from answers. */
export type BlockParts = {
  readonly [Kind in AnsweredBlock['kind']]: BlockPart<AnsweredOf<Kind>>;
};

/** A figure, drawn. */
export function drawn(figure: Figure): Drawn {
  return { kind: 'drawn', figure };
}

/** Nothing to show. */
export function empty(problem: Problem): Drawn {
  return { kind: 'empty', problem };
}

/** The KPIs of a list after fitting, without doubles. */
export function fitAll(kpis: readonly string[], fit: Fit): string[] {
  return [...new Set(kpis.flatMap((kpi) => fit(kpi) ?? []))];
}

/** A block with other KPIs in its query; null when none is left. */
export function fitQuery<B extends Extract<Block, { query: object }>>(
  block: B,
  fit: Fit,
): B | null {
  const kpis = fitAll(block.query.kpis, fit);
  if (kpis.length === 0) return null;
  const by =
    block.query.sort === null || !block.query.kpis.includes(block.query.sort.by)
      ? null
      : fit(block.query.sort.by);
  const sort =
    block.query.sort === null || !block.query.kpis.includes(block.query.sort.by)
      ? block.query.sort
      : by === null
        ? null
        : { ...block.query.sort, by };
  return { ...block, query: { ...block.query, kpis, sort } };
}
