import { datasets, dimensions, kpis } from '../../model/index.ts';
import type { Dataset, Dimension } from '../../model/schema.ts';
import { dimensionsOf } from '../../query/index.ts';
import { codeOf, idLinks, listOf, pageOf, tableOf, writtenBy } from './markdown.ts';
import type { DocsPage } from './markdown.ts';

type Kind = Dimension['kind'];

const KIND: Readonly<Record<Kind, string>> = {
  state: 'an attribute of the account, as it was on the day that counts',
  owner: 'who held the account on the day that counts; a shared account is split by share',
  field: 'a column of the records themselves',
};

const isField = ({ kind }: Dimension): boolean => kind === 'field';

/** `docs/dimensions.md`: what questions can be cut and filtered by. */
export function dimensionPage(): DocsPage {
  const general = dimensions.filter((dimension) => !isField(dimension));
  const own = dimensions.filter(isField);
  return {
    path: 'docs/dimensions.md',
    text: pageOf(
      writtenBy('src/model/dimension/'),
      '# Dimensions',
      introduction(),
      '## Contents',
      listOf(
        [
          { title: 'Of the account', those: general },
          { title: 'Of the records', those: own },
        ].map(({ title, those }) => `${title}: ${those.map(contentsOf).join(' · ')}`),
      ),
      '## Of the account',
      `These cut and filter ${usual(general)}. Where a dimension reaches further, it says so.`,
      ...general.map((dimension) => sectionOf(dimension, usual(general))),
      '## Of the records',
      'Only KPIs whose records have the column can be cut by these.',
      ...own.map((dimension) => sectionOf(dimension, '')),
      '## Datasets',
      datasetText(),
      datasetTable(),
    ),
  };
}

function introduction(): string {
  return [
    'A question can be cut by at most two dimensions and filtered by any. A KPI whose records do not say a dimension',
    'has no value there, with the reason [`not_applicable`](kpis.md#why-a-value-is-missing).',
    'Which day counts (the day of the event, the last day, the day before the period) is said by each [KPI](kpis.md)',
    'under "belongs". An empty value is a member of its own: *(unknown)*, or *Unassigned* for owners.',
    'Time is not a dimension: it is the grain of a question (day, week, month, quarter, year).',
  ].join('\n');
}

function contentsOf({ id, names }: Dimension): string {
  return `[${names.en}](#${id})`;
}

/** The reach that most dimensions of the account have. */
function usual(general: readonly Dimension[]): string {
  const reaches = general.map(reachText);
  const times = (text: string): number => reaches.filter((each) => each === text).length;
  return reaches.toSorted((a, b) => times(b) - times(a))[0] ?? '';
}

/** `reach` is what the chapter has said already. */
function sectionOf(dimension: Dimension, reach: string): string {
  const { id, names, kind, drill, members } = dimension;
  const mine = reachText(dimension);
  return [
    `### ${id}`,
    `**${names.en}** · ${names['pt-BR']} (pt-BR) · ${names.es} (es)`,
    tableOf(
      ['', ''],
      [
        ['what it is', KIND[kind]],
        drill === null ? null : ['drills down to', `[${drill}](#${drill})`],
        mine === reach ? null : ['KPIs', mine],
        isField(dimension) ? ['datasets', datasetNames(dimension)] : null,
      ],
    ),
    ...(members === null ? [] : [memberTable(members)]),
  ].join('\n\n');
}

function memberTable(members: NonNullable<Dimension['members']>): string {
  const rows = Object.entries(members).map(([key, { en, 'pt-BR': pt, es }]) => [
    codeOf(key),
    en,
    pt,
    es,
  ]);
  return tableOf(['member', 'name', 'pt-BR', 'es'], rows);
}

function reachText(dimension: Dimension): string {
  const catalogue = { kpis, dimensions, datasets };
  const told = kpis.filter((kpi) => dimensionsOf(kpi, catalogue).includes(dimension));
  const rest = kpis.filter((kpi) => !told.includes(kpi));
  const linked = (those: typeof kpis): string =>
    idLinks(
      those.map(({ id }) => id),
      'kpis.md',
    );
  if (rest.length === 0) return 'all KPIs';
  return told.length > rest.length ? `all KPIs but ${linked(rest)}` : linked(told);
}

function datasetNames({ id }: Dimension): string {
  const those = datasets.filter(({ fields }) => Object.hasOwn(fields, id));
  return those.map((dataset) => codeOf(dataset.id)).join(', ');
}

function datasetText(): string {
  return [
    'Parts of KPIs read datasets: tables of one kind of fact that are made when data is published.',
    'Datasets of colleagues (capacity, quotas, forecasts) are cut by who and by team, never by account.',
  ].join('\n');
}

function datasetTable(): string {
  return tableOf(
    ['dataset', 'made from', 'belongs to', 'read', 'own dimensions', 'measures'],
    datasets.map((dataset) => [
      codeOf(dataset.id),
      idLinks(dataset.entities, 'entities.md'),
      dataset.owner === 'account' ? 'accounts' : 'colleagues',
      READ[dataset.time.kind],
      ownDimensions(dataset),
      Object.keys(dataset.measures).map(codeOf).join(', '),
    ]),
  );
}

const READ: Readonly<Record<Dataset['time']['kind'], string>> = {
  event: 'summed over a period',
  daily: 'at one day',
  interval: 'what is in force at one day',
};

function ownDimensions({ fields }: Dataset): string {
  const ids = dimensions.filter(({ id }) => Object.hasOwn(fields, id)).map(({ id }) => id);
  return idLinks(ids);
}
