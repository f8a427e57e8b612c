import type { NumberFigure } from '../../../report/schema.ts';
import { DeltaText } from '../delta-text.tsx';
import { ExplainNumber } from '../explain/explain-number.tsx';
import { BareText, ShownText } from '../shown-text.tsx';
import css from './number.module.css';
import { Sparkline } from './sparkline.tsx';

type Item = NumberFigure['items'][number];

/** A row of cards, one KPI each. */
export function NumberStrip({ figure }: { figure: NumberFigure }) {
  return (
    <ul className={css['strip']} data-count={figure.items.length}>
      {figure.items.map((item, index) => (
        <li key={`${item.kpi} ${index}`} className={css['card']}>
          <NumberCard item={item} />
        </li>
      ))}
    </ul>
  );
}

function NumberCard({ item }: { item: Item }) {
  return (
    <>
      <p className={css['label']}>
        {item.label}
        {item.spanText === null ? null : <span className={css['span']}>{item.spanText}</span>}
      </p>
      <div className={css['row']}>
        <p className={css['value']} data-null={item.value.value === null || undefined}>
          <ExplainNumber explain={item.explain} label={item.label} shown={item.value}>
            {item.explain === null ? (
              <ShownText shown={item.value} />
            ) : (
              <BareText shown={item.value} />
            )}
          </ExplainNumber>
        </p>
        {item.spark === null ? null : <Sparkline points={item.spark} />}
      </div>
      {item.deltas.length === 0 ? null : (
        <ul className={css['deltas']}>
          {item.deltas.map((delta) => (
            <li key={delta.label}>
              <DeltaText delta={delta} withLabel />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
