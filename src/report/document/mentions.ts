/** The names that a block mentions, with their places inside it. */
import { assertNever } from '../../base/fault.ts';
import type { Block } from '../block/schema.ts';

/** A KPI or dimension that a block names. `path` is inside the block. */
export type Mention = { name: string; path: readonly PropertyKey[] };

/** KPIs that the block shows, beside those its query asks for. */
export function shownKpis(block: Block): Mention[] {
  switch (block.kind) {
    case 'combo':
      return block.lines.map((name, index) => ({ name, path: ['lines', index] }));
    case 'waterfall':
      return block.steps.map(({ kpi }, index) => ({ name: kpi, path: ['steps', index, 'kpi'] }));
    case 'scatter':
      return [
        at('x', block.x),
        at('y', block.y),
        ...(block.size === null ? [] : [at('size', block.size)]),
      ];
    case 'heatmap':
      return [at('value', block.value)];
    case 'table':
      return block.columns.map(({ kpi }, index) => ({
        name: kpi,
        path: ['columns', index, 'kpi'],
      }));
    case 'list':
      return [at('primary', block.primary)];
    case 'work_list':
      return [
        at('weight', block.weight),
        ...block.reasons.map(({ kpi }, index) => ({ name: kpi, path: ['reasons', index, 'kpi'] })),
      ];
    case 'bullet':
      return block.against !== null && 'kpi' in block.against
        ? [{ name: block.against.kpi, path: ['against', 'kpi'] }]
        : [];
    case 'number_strip':
    case 'line':
    case 'area':
    case 'bar':
    case 'pie':
    case 'treemap':
    case 'funnel':
    case 'histogram':
    case 'box':
    case 'cohort':
    case 'calendar':
    case 'sankey':
    case 'pivot':
    case 'text':
    case 'records':
      return [];
    default:
      return assertNever(block);
  }
}

/** KPIs that the block's questions ask for. */
export function askedKpis(block: Block): Mention[] {
  const asked = (block.query?.kpis ?? []).map((name, index) => ({
    name,
    path: ['query', 'kpis', index],
  }));
  return block.kind === 'heatmap' && block.size !== null
    ? [...asked, at('size', block.size)]
    : asked;
}

/** Dimensions of the query, of its filters and of colour. */
export function namedDimensions(block: Block): Mention[] {
  const { query } = block;
  const split = (query?.dimensions ?? []).map((name, index) => ({
    name,
    path: ['query', 'dimensions', index],
  }));
  const filters = (query?.filters ?? []).map(({ dimension }, index) => ({
    name: dimension,
    path: ['query', 'filters', index, 'dimension'],
  }));
  const own =
    block.kind === 'records'
      ? block.filters.map(({ dimension }, index) => ({
          name: dimension,
          path: ['filters', index, 'dimension'],
        }))
      : [];
  const color = block.kind === 'scatter' && block.color !== null ? [at('color', block.color)] : [];
  return [...split, ...filters, ...own, ...color];
}

function at(field: string, name: string): Mention {
  return { name, path: [field] };
}
