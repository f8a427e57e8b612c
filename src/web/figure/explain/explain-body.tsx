import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Explanation } from '../../../query/schema.ts';
import { explainQuery } from '../../api/queries.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import type { Explained } from './explain-context.ts';
import { DrillLinks } from './drill-links.tsx';
import { ExplainParts } from './explain-parts.tsx';
import { filterWords } from './filter-words.ts';
import css from './explain.module.css';
import { POLICY_NAMES, POLICY_VALUES } from './policy-words.ts';

/** What stands behind a number: formula, parts and rows, period, filters, rules, sources and their time. */
export function ExplainBody({ explained }: { explained: Explained }) {
  const locale = useLocale();
  const { asked, shown, note } = explained;
  const { data, error } = useQuery(explainQuery(asked, locale));
  const errorText = useErrorText(error);
  if (errorText !== null) {
    return (
      <p role="alert" className={css['formula']}>
        {errorText.message} {errorText.hint}
      </p>
    );
  }
  if (data === undefined) return <Waiting />;
  return (
    <>
      <p className={css['name']}>{note === null ? data.name : explained.label}</p>
      {shown === null ? null : <p className={css['value']}>{shown.reasonText ?? shown.full}</p>}
      {note === null ? null : (
        <>
          <p className={css['note']}>{note}</p>
          <p className={css['name']}>{data.name}</p>
        </>
      )}
      <p className={css['formula']}>{data.formula}</p>
      <code className={css['expression']}>{data.expression}</code>
      <ExplainParts parts={data.parts} />
      <Where data={data} />
      <DrillLinks asked={asked} data={data} />
    </>
  );
}

function Where({ data }: { data: Explanation }) {
  const locale = useLocale();
  const words = useWords();
  const format = useFormat();
  const filters = data.filters.map((filter) => filterWords(filter, words));
  return (
    <dl className={css['where']}>
      <dt>{words.explainPeriod}</dt>
      <dd>{format.dayRange(data.period.from, data.period.to)}</dd>
      <dt>{words.explainFilters}</dt>
      <dd>{filters.length === 0 ? words.none : filters.join(' · ')}</dd>
      {data.policies.map((policy) => (
        <div key={policy.name} className={css['pair']}>
          <dt>{POLICY_NAMES[policy.name]?.[locale] ?? policy.name}</dt>
          <dd>{POLICY_VALUES[policy.value]?.[locale] ?? policy.value}</dd>
        </div>
      ))}
      <dt>{words.explainSources}</dt>
      <dd>
        {data.sources.map((source) => (
          <div key={source.source}>
            {fillWord(words.explainSynced, {
              source: source.title,
              time: format.moment(source.syncedAt),
            })}
          </div>
        ))}
      </dd>
      <dt>{words.explainSnapshot}</dt>
      <dd>
        {fillWord(words.explainSnapshotValue, {
          number: data.snapshot.number,
          time: format.moment(data.snapshot.publishedAt),
        })}
      </dd>
    </dl>
  );
}

function Waiting() {
  const words = useWords();
  return (
    <output aria-label={words.loading} className={css['waiting']}>
      <Skeleton height={16} width="55%" />
      <Skeleton height={13} />
      <Skeleton height={13} width="80%" />
      <Skeleton height={72} />
    </output>
  );
}
