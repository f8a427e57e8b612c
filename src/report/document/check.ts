/** Whether the names in a well-shaped document mean something, and its blocks can be drawn. */
import { LOCALES } from '../../base/locale.ts';
import type { Problem } from '../../base/problem.ts';
import type { Block } from '../block/schema.ts';
import { kpisInText } from '../block/text/ask.ts';
import { reportProblems } from '../problems.ts';
import { tokensIn } from '../text/markdown.ts';
import { parseToken } from '../text/token.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { askedKpis, namedDimensions, shownKpis } from './mentions.ts';
import type { Mention } from './mentions.ts';
import type { Document, Page } from './schema.ts';
import { pointerTo } from './shape.ts';

type Place = readonly PropertyKey[];

/** Every problem of names, places and tokens. */
export function checkDocument(document: Document, vocabulary: Vocabulary): Problem[] {
  const blocks = document.pages.flatMap((page, index) => blocksOf(page, ['pages', index]));
  return [
    ...checkEntities(document, vocabulary),
    ...checkIds(blocks),
    ...document.pages.flatMap((page, index) => checkSpares(page, ['pages', index])),
    ...blocks.flatMap(({ block, place }) => checkBlock(block, place, vocabulary)),
    ...(document.audience.includes('client')
      ? blocks.flatMap(({ block, place }) => checkInternal(block, place, vocabulary))
      : []),
  ];
}

type Placed = { block: Block; place: Place };

function blocksOf(page: Page, place: Place): Placed[] {
  const placed = (list: 'blocks' | 'spare'): Placed[] =>
    page[list].map((block, index) => ({ block, place: [...place, list, index] }));
  return [...placed('blocks'), ...placed('spare')];
}

function checkEntities(document: Document, { entities }: Vocabulary): Problem[] {
  const required = document.requires.flatMap((each, index) => {
    const names = typeof each === 'string' ? [each] : 'of' in each ? each.of : each;
    return names.map((name) => ({ name, path: ['requires', index] }));
  });
  const optional = document.optional.map((name, index) => ({ name, path: ['optional', index] }));
  return [...required, ...optional].flatMap(({ name, path }) =>
    entities.has(name)
      ? []
      : [reportProblems.make('unknown_entity', { entity: name }, { path: pointerTo(path) })],
  );
}

function checkIds(blocks: readonly Placed[]): Problem[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ block, place }) => {
    if (!seen.has(block.id)) {
      seen.add(block.id);
      return [];
    }
    return [
      reportProblems.make('duplicate_id', { id: block.id }, { path: pointerTo([...place, 'id']) }),
    ];
  });
}

function checkSpares(page: Page, place: Place): Problem[] {
  return page.blocks.flatMap(({ missing }, index) => {
    if (typeof missing === 'string' || page.spare.some(({ id }) => id === missing.substitute))
      return [];
    const path = pointerTo([...place, 'blocks', index, 'missing', 'substitute']);
    return [reportProblems.make('unknown_spare', { block: missing.substitute }, { path })];
  });
}

function checkBlock(block: Block, place: Place, vocabulary: Vocabulary): Problem[] {
  const asked = askedKpis(block);
  const isAsked = ({ name }: Mention): boolean => asked.some((each) => each.name === name);
  const path = (mention: Mention): string => pointerTo([...place, ...mention.path]);
  return [
    ...asked
      .filter(({ name }) => !vocabulary.kpis.has(name))
      .map((mention) =>
        reportProblems.make('unknown_kpi', { kpi: mention.name }, { path: path(mention) }),
      ),
    ...shownKpis(block)
      .filter((mention) => !isAsked(mention))
      .map((mention) =>
        reportProblems.make('kpi_not_asked', { kpi: mention.name }, { path: path(mention) }),
      ),
    ...namedDimensions(block)
      .filter(({ name }) => !vocabulary.dimensions.has(name))
      .map((mention) =>
        reportProblems.make(
          'unknown_dimension',
          { dimension: mention.name },
          { path: path(mention) },
        ),
      ),
    ...checkDrawable(block, place),
    ...checkTokens(block, place, vocabulary),
  ];
}

/** What a client reads names no KPI that is ours alone, in no block and no text. */
function checkInternal(block: Block, place: Place, { kpis }: Vocabulary): Problem[] {
  const inWords = block.kind === 'text' ? kpisInText(block) : [];
  const named = [
    ...askedKpis(block),
    ...inWords.map((name): Mention => ({ name, path: ['body'] })),
  ];
  return named
    .filter(({ name }) => (kpis.get(name)?.sensitive ?? null) !== null)
    .map(({ name, path }) =>
      reportProblems.make('internal_kpi', { kpi: name }, { path: pointerTo([...place, ...path]) }),
    );
}

/** How many dimensions the kinds of blocks need that cannot do without, and how many they show at most. */
const DIMENSIONS: Partial<Record<Block['kind'], { least: number; most: number }>> = {
  list: { least: 1, most: 2 },
  work_list: { least: 1, most: 2 },
  scatter: { least: 1, most: 2 },
  heatmap: { least: 1, most: 2 },
  pie: { least: 1, most: 1 },
  treemap: { least: 1, most: 2 },
  histogram: { least: 1, most: 1 },
  box: { least: 1, most: 2 },
  sankey: { least: 2, most: 2 },
  pivot: { least: 2, most: 2 },
};
/** Kinds that show the course of time. */
const NEEDS_GRAIN: readonly Block['kind'][] = ['line', 'area', 'combo'];

function checkDrawable(block: Block, place: Place): Problem[] {
  const { kind, query } = block;
  if (query === null) return [];
  if (NEEDS_GRAIN.includes(kind) && query.grain === null)
    return [
      reportProblems.make(
        'needs_grain',
        { kind },
        { path: pointerTo([...place, 'query', 'grain']) },
      ),
    ];
  const needed = DIMENSIONS[kind];
  if (needed === undefined || query.dimensions.length >= needed.least) return [];
  const path = pointerTo([...place, 'query', 'dimensions']);
  return [
    reportProblems.make(
      'too_few_dimensions',
      { kind, least: needed.least, most: needed.most },
      { path },
    ),
  ];
}

function checkTokens(block: Block, place: Place, vocabulary: Vocabulary): Problem[] {
  if (block.kind !== 'text') return [];
  return LOCALES.flatMap((locale) =>
    tokensIn(block.body[locale]).flatMap(({ inner, start, end }) => {
      const token = parseToken(inner);
      const at = { path: pointerTo([...place, 'body', locale]), start, end };
      const written = `{{${inner}}}`;
      if (token.kind === 'choices')
        return [reportProblems.make('bad_choice', { token: written, found: token.found }, at)];
      if (token.kind === 'plain' || (token.kind === 'figure' && vocabulary.kpis.has(token.kpi)))
        return [];
      return [reportProblems.make('unknown_token', { token: written, example: '{{nrr}}' }, at)];
    }),
  );
}
