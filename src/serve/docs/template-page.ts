import { entities } from '../../model/index.ts';
import { templates } from '../../report/index.ts';
import type { Block, Document, Page, Requirement } from '../../report/schema.ts';
import { codeOf, idLinks, inWords, listOf, pageOf, tableOf, writtenBy } from './markdown.ts';
import type { DocsPage } from './markdown.ts';
import { kpisOf, withoutEntity } from './template-loss.ts';

const KIND: Readonly<Record<Block['kind'], string>> = {
  number_strip: 'numbers',
  line: 'lines',
  bar: 'bars',
  area: 'areas',
  pie: 'parts of a whole',
  treemap: 'treemap',
  funnel: 'funnel',
  bullet: 'values against targets',
  histogram: 'histogram',
  box: 'spread',
  cohort: 'cohorts',
  calendar: 'calendar',
  sankey: 'flows',
  pivot: 'pivot table',
  combo: 'lines and bars',
  waterfall: 'waterfall',
  scatter: 'scatter',
  heatmap: 'heat map',
  table: 'table',
  list: 'list',
  work_list: 'work list',
  text: 'text with live figures',
  records: 'records',
};

/** `docs/templates.md`: the reports that come with the product. */
export async function templatePage(): Promise<DocsPage> {
  const sections = await Promise.all(templates.map(sectionOf));
  return {
    path: 'docs/templates.md',
    text: pageOf(
      writtenBy('src/report/template/'),
      '# Report templates',
      introduction(),
      '## Contents',
      listOf(
        templates.map(({ id, title, description }) => `[${title.en}](#${id}): ${description.en}`),
      ),
      '## When data is missing',
      degradation(),
      ...sections,
    ),
  };
}

function introduction(): string {
  return [
    `${templates.length} reports come with Rapport. Each can be read for another period, comparison and selection than its own,`,
    'in three languages, on screen, as [PDF](command-line.md#rapport-render) and block by block as CSV.',
    'What a number means is said in [KPIs](kpis.md).',
  ].join('\n');
}

function degradation(): string {
  return [
    'A report is *ready*, *partial* (something is left out or replaced) or *missing* (it needs data that is not there, and',
    'says which). In a partial one, in this order:',
    '',
    listOf([
      'a KPI that cannot be worked out is replaced by its stand-in, where it has one; a badge on the block says so;',
      'a KPI without a stand-in is left out of its block, and a block goes with the last of what it cannot do without;',
      'a page that loses more than half of its blocks goes as a whole;',
      'what was left out is listed in the report, with the data that it needs.',
    ]),
    '',
    'A block that has its data but nothing to show in the period keeps its place and says why.',
    'The last table of each report below was made by leaving out one kind of data at a time.',
  ].join('\n');
}

async function sectionOf(document: Document): Promise<string> {
  const { id, title, description } = document;
  return [
    `## ${id}`,
    `**${title.en}** · ${title['pt-BR']} (pt-BR) · ${title.es} (es)`,
    description.en,
    tableOf(['', ''], factRows(document)),
    ...document.pages.map(pageSection),
    `**Without…**`,
    await lossTable(document),
  ].join('\n\n');
}

function factRows({
  audience,
  cadence,
  period,
  compare,
  requires,
  optional,
}: Document): string[][] {
  const compared = compare.map((each) =>
    typeof each === 'string' ? spaced(each) : `mean of ${each.trailingMean} periods`,
  );
  return [
    ['for', inWords(audience)],
    ['how often', cadence],
    ['period', typeof period === 'string' ? spaced(period) : `${period.from} to ${period.to}`],
    ['compared with', inWords(compared)],
    ['needs', requires.map(requirementText).join('; ')],
    ['fuller with', idLinks(optional, 'entities.md')],
  ];
}

function requirementText(requirement: Requirement): string {
  if (typeof requirement === 'string') return linked(requirement);
  if ('of' in requirement) {
    return `at least ${requirement.atLeast} of ${inWords(requirement.of.map(linked))}`;
  }
  return inWords(requirement.map(linked), 'or');
}

function linked(entity: string): string {
  return idLinks([entity], 'entities.md');
}

function pageSection({ title, blocks }: Page): string {
  return [
    `**${title.en}**`,
    tableOf(['block', 'kind', 'KPIs', 'cut by'], blocks.map(blockRow)),
  ].join('\n\n');
}

function blockRow(block: Block): string[] {
  const { dimensions = [], grain = null, last = null } = block.query ?? {};
  const time = grain === null ? [] : [last === null ? grain : `${last} ${grain}s`];
  return [
    `${block.title?.en ?? ''} (${codeOf(block.id)})`,
    KIND[block.kind],
    idLinks(kpisOf(block), 'kpis.md'),
    [...(dimensions.length === 0 ? [] : [idLinks(dimensions, 'dimensions.md')]), ...time].join(
      ', ',
    ),
  ];
}

async function lossTable(document: Document): Promise<string> {
  const ids = Object.keys(entities);
  const losses = await Promise.all(ids.map((entity) => withoutEntity(document, entity)));
  const rows = losses.flatMap((loss, at) => (loss === null ? [] : [[linked(ids[at] ?? ''), loss]]));
  return tableOf(['without', 'what happens'], rows);
}

function spaced(id: string): string {
  return id.replaceAll('_', ' ');
}
