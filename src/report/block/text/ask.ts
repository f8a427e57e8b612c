import { LOCALES } from '../../../base/locale.ts';
import type { Comparison, QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { figuresIn } from '../../text/token.ts';
import { questionOf } from '../question.ts';
import { zBlockQuery } from '../query-schema.ts';
import type { TextBlock } from './schema.ts';

/** One question for all figures of the text; none when it has no figures. */
export function askText(block: TextBlock, scope: Scope): QuestionSpec[] {
  const kpis = kpisInText(block).filter((kpi) => scope.vocabulary.kpis.has(kpi));
  if (kpis.length === 0) return [];
  const query = block.query === null ? zBlockQuery.parse({ kpis }) : { ...block.query, kpis };
  const asked = questionOf({ ...query, dimensions: [], grain: null, last: null }, scope);
  const named = figuresIn(block.body[scope.style.language]).flatMap(
    ({ comparison }) => comparison ?? [],
  );
  return [{ ...asked, compare: joined(asked.compare ?? [], named) }];
}

/** KPIs of the query and of the tokens, in every language: a copy in another one asks the same. */
export function kpisInText(block: TextBlock): string[] {
  const named = LOCALES.flatMap((locale) => figuresIn(block.body[locale]).map(({ kpi }) => kpi));
  return [...new Set([...(block.query?.kpis ?? []), ...named])];
}

function joined(compare: readonly Comparison[], named: readonly Comparison[]): Comparison[] {
  const all = [...compare];
  for (const each of named) if (!all.includes(each)) all.push(each);
  return all;
}
