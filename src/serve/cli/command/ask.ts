import { toFixed } from '../../../base/exact.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Answer, QuestionSpec, Row } from '../../../query/schema.ts';
import { zGrain } from '../../../query/schema.ts';
import { collect, listOption, textOption } from '../command.ts';
import type { Command, Options } from '../command.ts';
import { badArgument, parseComparisons, parseFilters, parsePeriod } from '../parse-filter.ts';
import { textTable } from '../text-table.ts';
import { printed, withApp } from '../with-app.ts';

/** `rapport ask nrr grr --by industry --period 2025 --compare previous-year`: the numbers behind every block. */
export const askCommand: Command = {
  name: 'ask',
  summary: {
    en: 'ask for KPIs, by dimension, for a period',
    'pt-BR': 'consultar KPIs, por dimensão, em um período',
    es: 'consultar KPI, por dimensión, en un período',
  },
  declare: (command) =>
    command
      .argument('<kpi...>', 'KPI ids, e.g. nrr grr')
      .option('--by <dimension>', 'dimension to break down by (repeatable, at most two)', collect)
      .option(
        '--period <period>',
        '2025, 2025-Q2, 2025-06, last-month, 2025-01-01..2025-03-31',
        'last-month',
      )
      .option('--compare <list>', 'previous-period, previous-year, target, trailing-mean:6')
      .option('--grain <grain>', 'day, week, month, quarter, year')
      .option(
        '--filter <filter>',
        'dimension=member,member or dimension!=member (repeatable)',
        collect,
      )
      .option('--sort <by>', 'KPI or dimension; leading - for descending')
      .option('--limit <n>', 'groups to show')
      .option(
        '--span <span>',
        'default: each KPI its own span; period: exactly the asked period',
        'default',
      ),
  async run(terminal, args, options) {
    const question = parseAsk(args, options);
    if (!question.ok) return question;
    return withApp(terminal, async (app) => {
      const answer = await app.reports.ask(question.value, app.viewer);
      return printed(answer, (value) =>
        terminal.out(terminal.json ? JSON.stringify(value, null, 2) : answerTable(value)),
      );
    });
  },
};

/** The question that a command line asks, or every problem in it. */
export function parseAsk(kpis: readonly string[], options: Options): Result<QuestionSpec> {
  const period = parsePeriod(textOption(options, 'period') ?? 'last-month');
  const compare = parseComparisons(textOption(options, 'compare'));
  const filters = parseFilters(listOption(options, 'filter'));
  const grain = zGrain.nullable().safeParse(textOption(options, 'grain'));
  const limit = Number(textOption(options, 'limit') ?? 'NaN');
  const sort = textOption(options, 'sort');
  const problems: Problem[] = [period, compare, filters].flatMap((result) =>
    result.ok ? [] : result.problems,
  );
  if (!grain.success) problems.push(badArgument('--grain', zGrain.options.join(', ')));
  if (!period.ok || !compare.ok || !filters.ok || !grain.success || problems.length > 0)
    return fail(problems);
  return ok({
    kpis: [...kpis],
    dimensions: listOption(options, 'by'),
    grain: grain.data,
    period: period.value,
    span: textOption(options, 'span') === 'period' ? 'period' : 'default',
    compare: compare.value,
    filters: filters.value,
    sort: sort === null ? null : sortOf(sort),
    limit: Number.isFinite(limit) ? limit : null,
  });
}

function sortOf(text: string): NonNullable<QuestionSpec['sort']> {
  const descending = text.startsWith('-');
  return {
    by: descending ? text.slice(1) : text,
    direction: descending ? 'descending' : 'ascending',
  };
}

function answerTable(answer: Answer): string {
  const names = answer.kpis.map((kpi) => kpi.id);
  const compared = answer.comparisons.map((comparison) => comparison.name);
  const head = [
    '',
    ...names.flatMap((name) => [name, ...compared.map((other) => `${name} (${other})`)]),
  ];
  const cells = (row: Row): string[] =>
    names.flatMap((name) => [
      valueText(row.values[name]),
      ...compared.map((other) => valueText(row.compared[other]?.[name]?.value)),
    ]);
  const rows = answer.rows.map((row) => [labelOf(row), ...cells(row)]);
  const others = answer.others === null ? [] : [['…', ...cells(answer.others)]];
  return `${answer.period.from} – ${answer.period.to}\n${textTable(head, [...rows, ...others, ['Σ', ...cells(answer.total)]])}`;
}

function labelOf(row: Row): string {
  const members = row.members.map((member) => member.label ?? '(unknown)');
  return [row.bucket, ...members].filter((text) => text !== null).join(' · ');
}

function valueText(value: { value: string | null; reason: string | null } | undefined): string {
  if (value?.value == null) return `— ${value?.reason ?? ''}`.trim();
  // A terminal shows what a person reads; `--json` has every decimal.
  return toFixed(value.value, DECIMALS).replace(/\.?0+$/, '');
}

const DECIMALS = 6;
