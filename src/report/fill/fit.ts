/** One block against the data there is: kept, changed, or left out with a reason. */
import type { Locale } from '../../base/locale.ts';
import type { Problem } from '../../base/problem.ts';
import { fitBlock } from '../block/index.ts';
import type { RecordsBlock } from '../block/records/schema.ts';
import type { Block } from '../block/schema.ts';
import { kpisInText } from '../block/text/ask.ts';
import { askedKpis, shownKpis } from '../document/mentions.ts';
import { reportProblems } from '../problems.ts';
import { entityNames, shortName } from '../vocabulary.ts';
import { BADGE } from './badge.ts';
import { hasEntity, ownStanding, standingOf } from './standing.ts';
import type { Data, Standing } from './standing.ts';

/**
 * - kept: shown, with a badge where it is not quite what was asked for
 * - empty: keeps its place and says why there is nothing, without asking
 * - gone: left out, or to be replaced by the spare block it names
 */
export type Fitted =
  | { kind: 'kept'; block: Block; badge: string | null }
  | { kind: 'empty'; block: Block; problem: Problem }
  | { kind: 'gone'; problem: Problem };

/** Applies the block's own rule of degradation. */
export function fitToData(block: Block, data: Data, language: Locale): Fitted {
  if (block.kind === 'records') return fitRecords(block, data, language);
  const standings = standingsOf(block, data);
  const lost = [...standings].filter(([, { fills }]) => fills === null).map(([kpi]) => kpi);
  const hides = block.missing === 'hide' || typeof block.missing === 'object';
  const fitted = fitBlock(block, (kpi) => standings.get(kpi)?.fills ?? (hides ? null : kpi));
  const isAllLost = standings.size > 0 && lost.length === standings.size;
  const problem = (): Problem => lackOf(lost, standings, { data, language });
  if (fitted === null || (hides && isAllLost)) return { kind: 'gone', problem: problem() };
  // Cards show a dash each, and text leaves its lines out; a chart of nothing but dashes says why instead.
  if (isAllLost && block.kind !== 'number_strip')
    return { kind: 'empty', block: fitted, problem: problem() };
  return { kind: 'kept', block: fitted, badge: badgeOf(block, standings, { data, language }) };
}

/** Kinds of records whose source is connected; without any, the block says which data it waits for. */
function fitRecords(block: RecordsBlock, data: Data, language: Locale): Fitted {
  const events = block.events.filter((id) => {
    const words = data.vocabulary.events.get(id);
    return words !== undefined && hasEntity(words.entity, data);
  });
  if (events.length > 0) return { kind: 'kept', block: { ...block, events }, badge: null };
  const entities = block.events.flatMap((id) => data.vocabulary.events.get(id)?.entity ?? []);
  const problem = reportProblems.make('needs_source', {
    entities: entityNames(data.vocabulary, entities, language),
  });
  return block.missing === 'hide' || typeof block.missing === 'object'
    ? { kind: 'gone', problem }
    : { kind: 'empty', block, problem };
}

function standingsOf(block: Block, data: Data): Map<string, Standing> {
  if (block.kind === 'text') {
    return new Map(kpisInText(block).map((kpi) => [kpi, ownStanding(kpi, data)]));
  }
  const named = [...askedKpis(block), ...shownKpis(block)];
  return new Map(named.map(({ name }) => [name, standingOf(name, data)]));
}

type Words = { data: Data; language: Locale };

/** Which data is not connected; or, for KPIs that nobody defined, their names. */
function lackOf(
  lost: readonly string[],
  standings: ReadonlyMap<string, Standing>,
  { data, language }: Words,
): Problem {
  const entities = lost.flatMap((kpi) => standings.get(kpi)?.missing ?? []);
  if (entities.length === 0)
    return reportProblems.make('unknown_measure', { kpis: lost.join(', ') });
  return reportProblems.make('needs_source', {
    entities: entityNames(data.vocabulary, entities, language),
  });
}

function badgeOf(
  block: Block,
  standings: ReadonlyMap<string, Standing>,
  { data, language }: Words,
): string | null {
  const swaps = [...standings].flatMap(([kpi, { fills }]) => {
    if (fills === null || fills === kpi) return [];
    return [
      BADGE[language].swapped(
        shortName(data.vocabulary, fills, language),
        shortName(data.vocabulary, kpi, language),
      ),
    ];
  });
  const isPartial = [...standings.values()].some((standing) => standing.isPartial);
  const reach = block.missing !== 'note' && isPartial ? [BADGE[language].partial] : [];
  const texts = [...swaps, ...reach];
  return texts.length === 0 ? null : texts.join('; ');
}
