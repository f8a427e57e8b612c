import {
  capital,
  codeOf,
  idLinks,
  inWords,
  listOf,
  pageOf,
  tableOf,
  writtenBy,
} from './markdown.ts';
import type { DocsPage } from './markdown.ts';
import { datasets, dimensions, kpis } from '../../model/index.ts';
import type { Dimension, Kpi } from '../../model/schema.ts';
import { NULL_REASONS } from '../../model/schema.ts';
import { dimensionsOf } from '../../query/index.ts';
import {
  ADDS,
  BELONGS,
  COMPARISON,
  FLAG,
  goodText,
  GROUP,
  REASON,
  SENSITIVE,
  timeText,
  UNIT,
} from './kpi-words.ts';
import { partText } from './part-words.ts';

type Topic = { readonly title: string; readonly kpis: readonly Kpi[] };

/** `docs/kpis.md`: every KPI of the catalogue. */
export function kpiPage(): DocsPage {
  const topics = topicsOf();
  return {
    path: 'docs/kpis.md',
    text: pageOf(
      writtenBy('src/model/kpi/'),
      '# KPIs',
      introduction(),
      '## Contents',
      listOf([
        '[Why a value is missing](#why-a-value-is-missing)',
        '[How to read an entry](#how-to-read-an-entry)',
        ...topics.map(contentsOf),
      ]),
      '## Why a value is missing',
      'A value that cannot be worked out is a dash with its reason, never a zero.',
      reasonTable(),
      '## How to read an entry',
      legend(),
      ...topics.flatMap(({ title, kpis }) => [`## ${title}`, ...kpis.map(sectionOf)]),
    ),
  };
}

function introduction(): string {
  return [
    `There are ${kpis.length}. Each is data, not code: parts that are summed at the asked scope, and one expression that`,
    'combines the sums once. So the value of a region is never a mean of the values of its clients.',
    'How periods, comparisons, owners and currencies work is said in [Numbers](numbers.md);',
    'what an entity is, in [Entities](entities.md); what one can cut by, in [Dimensions](dimensions.md).',
  ].join('\n');
}

function legend(): string {
  return listOf([
    'The heading is the id: the name that the [command line](command-line.md), the API and documents use.',
    '"Closing" is the end of the last day of the period, "opening" the end of the day before it.',
    '"Adds up" says whether the rows of a table may be summed to the total.',
    '"Belongs" says at which day the owner, the region and the other attributes are read.',
    '"Expression" combines the parts; each part has a line of its own below it, with the dataset that it reads. ' +
      'The [datasets](dimensions.md#datasets) have a table.',
    '`policy.…` is a choice of the workspace: see the [defaults](numbers.md#policies). `period.days` is the length of the period.',
  ]);
}

function topicsOf(): Topic[] {
  const pairs = kpis.map(({ group, topic }) => ({ group, topic }));
  const groups = Object.keys(GROUP);
  const unique = pairs.filter(({ group, topic }, at) => at === pairs.findIndex(isOf(group, topic)));
  return unique
    .toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
    .map(({ group, topic }) => ({
      title: `${GROUP[group]}: ${topicText(topic)}`,
      kpis: kpis.filter(isOf(group, topic)),
    }));
}

function isOf(group: string, topic: string): (each: Pick<Kpi, 'group' | 'topic'>) => boolean {
  return (each) => each.group === group && each.topic === topic;
}

function topicText(topic: string): string {
  return topic.replaceAll('_', ' ');
}

function contentsOf({ title, kpis }: Topic): string {
  const links = kpis.map(({ id, names }) => `[${names.en}](#${id})`);
  return `${title}: ${links.join(' · ')}`;
}

function reasonTable(): string {
  return tableOf(
    ['reason', 'what it means', 'what to do'],
    NULL_REASONS.map((reason) => [codeOf(reason), REASON[reason].means, REASON[reason].next]),
  );
}

function sectionOf(kpi: Kpi): string {
  const { id, names, formula, combine } = kpi;
  const other = `${names['pt-BR']} (pt-BR) · ${names.es} (es)`;
  return [
    `### ${id}`,
    `**${names.en}** · ${other}`,
    formula.en,
    tableOf(['', ''], [...meaningRows(kpi), ['expression', codeOf(combine)], ...partRows(kpi)]),
  ].join('\n\n');
}

function meaningRows(kpi: Kpi): (readonly string[] | null)[] {
  const { unit, aggregation, attribution, comparisons, requires, degradesTo } = kpi;
  const compared = comparisons.map((each) => COMPARISON[each]);
  return [
    ['unit', UNIT[unit]],
    ['good', goodText(kpi)],
    ['time', timeText(kpi)],
    ['compared with', compared.length === 0 ? 'nothing by itself' : inWords(compared)],
    ['adds up', ADDS[aggregation]],
    ['belongs', BELONGS[attribution]],
    ['cut by', cutText(kpi)],
    ['needs', requires.length === 0 ? 'nothing' : idLinks(requires, 'entities.md')],
    degradesTo === null ? null : ['without that data', `[${degradesTo}](#${degradesTo}) stands in`],
    ...nullRows(kpi),
    ...sourceRows(kpi),
  ];
}

function nullRows({ nullWhen, flagWhen }: Kpi): (readonly string[])[] {
  const none = nullWhen.map(({ when, reason }) => `${codeOf(reason)} when ${codeOf(when)}`);
  const marks = flagWhen.map(({ when, flag }) => `"${FLAG[flag]}" when ${codeOf(when)}`);
  return [
    ...(none.length === 0 ? [] : [['no value', none.join('; ')]]),
    ...(marks.length === 0 ? [] : [['marked', marks.join('; ')]]),
  ];
}

function sourceRows({ sensitive, reference }: Kpi): (readonly string[] | null)[] {
  return [
    sensitive === null ? null : ['internal', `tells ${SENSITIVE[sensitive]}: not for clients`],
    reference === null ? null : ['reference', reference],
  ];
}

function partRows({ parts }: Kpi): (readonly string[])[] {
  return Object.entries(parts).map(([name, part]) => [codeOf(name), capital(partText(part))]);
}

/** "any dimension of the account" stands for all of them; own columns of the records are named. */
function cutText(kpi: Kpi): string {
  const told = dimensionsOf(kpi, { kpis, dimensions, datasets });
  const isGeneral = ({ kind }: Dimension): boolean => kind !== 'field';
  const general = dimensions.filter(isGeneral);
  const isWhole = general.every((dimension) => told.includes(dimension));
  const named = told.filter((dimension) => !isWhole || !isGeneral(dimension));
  const links =
    named.length === 0
      ? ''
      : idLinks(
          named.map(({ id }) => id),
          'dimensions.md',
        );
  const whole = isWhole ? 'every [dimension of the account](dimensions.md#of-the-account)' : '';
  if (whole === '' && links === '') return 'nothing: it is one number';
  return [whole, links].filter((text) => text !== '').join('; ');
}
