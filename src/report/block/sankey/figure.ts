import { compare } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Answer } from '../../../query/schema.ts';
import { measureOf } from '../../answer.ts';
import { isWhole } from '../../chart/portion.ts';
import { numberColumn, shownCell, textColumn } from '../../figure/grid.ts';
import { askedBy, columnOfKpi, MOST_MEMBERS, rowOf } from '../../figure/place.ts';
import type { RowPlace } from '../../figure/place-schema.ts';
import type { Grid } from '../../figure/schema.ts';
import { showNumber } from '../../format/shown.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, shortName } from '../../vocabulary.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askSankey } from './ask.ts';
import { flowsOf } from './flows.ts';
import type { Flow, Flows } from './flows.ts';
import type { SankeyBlock } from './schema.ts';

/** Flows from one dimension to another. */
export const sankey: BlockPart<SankeyBlock> = {
  ask: askSankey,
  figure: sankeyFigure,
  fit: fitQuery,
};

function sankeyFigure(_: SankeyBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a sankey block');
  const [kpi = ''] = answer.question.kpis;
  const nothing = emptiness(answer, [kpi], scope);
  if (nothing !== null) return nothing;
  const found = flowsOf(answer, kpi, scope);
  if (found.flows.length === 0) return empty(reportProblems.make('no_rows', {}));
  const table = gridOf(found, answer, scope);
  if (!isWhole(answer, kpi, scope)) return drawn({ kind: 'table', grid: table, sortedBy: kpi });
  const measure = measureOf(answer, kpi);
  const show = (value: string) => showNumber(value, { measure }, scope.style);
  const name = shortName(scope.vocabulary, kpi, scope.style.language);
  return drawn({
    kind: 'chart',
    chart: 'sankey',
    reading: readingOf(name, found.flows, { show: (value) => show(value).text, scope }),
    table,
    sources: found.sources,
    targets: found.targets,
    links: found.flows.map(({ from, to, value }) => ({
      from: found.sources.indexOf(from),
      to: found.targets.indexOf(to),
      value: show(value),
    })),
  });
}

function gridOf({ flows }: Flows, answer: Answer, { style, vocabulary }: Scope): Grid {
  const { language } = style;
  const [kpi = ''] = answer.question.kpis;
  const measure = measureOf(answer, kpi);
  const heads = answer.question.dimensions.map((each) => dimensionName(vocabulary, each, language));
  return {
    asked: askedBy(answer),
    columns: [
      textColumn('from', heads[0] ?? ''),
      textColumn('to', heads[1] ?? ''),
      numberColumn(
        { id: kpi, label: shortName(vocabulary, kpi, language), measure, place: columnOfKpi(kpi) },
        style,
      ),
    ],
    rows: flows.map(({ from, to, value, filters }) => ({
      members: [],
      place: placeOf(filters),
      cells: [
        { text: from },
        { text: to },
        shownCell(showNumber(value, { measure, density: 'table' }, style)),
      ],
    })),
    others: null,
    total: null,
    groups: flows.length,
  };
}

/** Null where more members are joined than one question may name. */
function placeOf(filters: Flow['filters']): RowPlace | null {
  return filters.some(({ values }) => values.length > MOST_MEMBERS) ? null : rowOf({ filters });
}

/** Flows told by name; the rest is in the data table. */
const TOLD = 3;

function readingOf(
  name: string,
  flows: readonly Flow[],
  { show, scope }: { show: (value: string) => string; scope: Scope },
): string {
  const told = flows
    .toSorted((a, b) => compare(b.value, a.value))
    .slice(0, TOLD)
    .map(({ from, to, value }) => `${from} → ${to} ${show(value)}`);
  return `${name}, ${LARGEST[scope.style.language]}: ${told.join(', ')}.`;
}

const LARGEST: Record<Locale, string> = {
  en: 'largest flows',
  'pt-BR': 'maiores fluxos',
  es: 'mayores flujos',
};
