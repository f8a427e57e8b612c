import { useQuery } from '@tanstack/react-query';
import type { Coverage } from '../../../model/schema.ts';
import { kpisQuery, modelQuery } from '../../api/queries.ts';
import { entityNames } from '../../words/entity-names.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import css from './import.module.css';

const STATUSES = [
  { status: 'ready', word: 'coverageReady' },
  { status: 'partial', word: 'coveragePartial' },
  { status: 'missing', word: 'coverageMissing' },
] as const;

/** Which KPIs light up, which lack something and what, and how many rows found their account. */
export function CoverageView({ coverage }: { coverage: Coverage }) {
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { data: model } = useQuery(modelQuery(locale));
  const ready = coverage.kpis.filter((kpi) => kpi.status === 'ready').length;
  const share = coverage.kpis.length === 0 ? 0 : ready / coverage.kpis.length;
  return (
    <section className={css['table']}>
      <h2>{words.coverageTitle}</h2>
      <p className={css['coverageLine']}>
        {fillWord(words.coverageKpis, {
          ready: format.count(ready),
          total: format.count(coverage.kpis.length),
        })}
      </p>
      <div className={css['coverageBar']} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <ul className={css['entities']} aria-label={words.coverageEntities}>
        {coverage.entities.map(({ entity, rows, matched }) => (
          <li key={entity}>
            <b>{model?.entities.find((each) => each.id === entity)?.name ?? entity}</b>{' '}
            <span className="muted">
              {fillWord(words.coverageMatched, {
                matched: format.count(matched),
                rows: format.count(rows),
              })}
            </span>
          </li>
        ))}
      </ul>
      <div className={css['kpis']}>
        {STATUSES.map(({ status, word }) => (
          <KpiColumn
            key={status}
            title={words[word]}
            status={status}
            kpis={coverage.kpis.filter((kpi) => kpi.status === status)}
          />
        ))}
      </div>
    </section>
  );
}

type ColumnProps = { title: string; status: string; kpis: Coverage['kpis'] };

function KpiColumn({ title, status, kpis }: ColumnProps) {
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { data: cards } = useQuery(kpisQuery(locale));
  const { data: model } = useQuery(modelQuery(locale));
  return (
    <section data-status={status}>
      <h3>
        {title} <span className="muted tabular">{format.count(kpis.length)}</span>
      </h3>
      <ul>
        {kpis.map(({ kpi, missing }) => (
          <li key={kpi}>
            {cards?.find((card) => card.id === kpi)?.name ?? kpi}
            {missing.length === 0 ? null : (
              <span className="muted">
                {fillWord(words.statusNeeds, { names: entityNames(missing, locale, model) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
