import { useMemo } from 'react';
import { numberOf } from '../../../report/index.ts';
import type { ListFigure, Shown } from '../../../report/schema.ts';
import { DrillLink } from '../../viewer/drill-link.tsx';
import { fillWord, useWords } from '../../words/words.tsx';
import { ExplainNumber } from '../explain/explain-number.tsx';
import { BareText } from '../shown-text.tsx';
import css from './list.module.css';

/** A work list: who, how much, and the facts that put them here. */
export function ListView({ figure }: { figure: ListFigure }) {
  const words = useWords();
  return (
    <>
      <ol className={css['list']}>
        {figure.items.map((item, index) => (
          <li key={`${item.title} ${index}`} className={css['item']} data-tone={item.tone}>
            <div className={css['head']}>
              <span className={css['title']}>
                <DrillLink members={item.members} name={item.title}>
                  {item.title}
                </DrillLink>
              </span>
              <span className={css['primary']}>
                <ItemNumber figure={figure} item={item} kpi={figure.kpi} shown={item.primary} />
              </span>
            </div>
            <dl className={css['facts']}>
              {item.facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>
                    <ItemNumber figure={figure} item={item} kpi={fact.kpi} shown={fact.shown} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {figure.more > 0 ? (
        <p className={css['more']}>{fillWord(words.listMore, { count: figure.more })}</p>
      ) : null}
    </>
  );
}

type Item = ListFigure['items'][number];
type ItemProps = { figure: ListFigure; item: Item; kpi: string; shown: Shown };

function ItemNumber({ figure, item, kpi, shown }: ItemProps) {
  const explain = useMemo(
    () => numberOf(figure.asked, { kpi, members: item.members }),
    [figure, item, kpi],
  );
  return (
    <ExplainNumber explain={explain} label={item.title} shown={shown}>
      <BareText shown={shown} />
    </ExplainNumber>
  );
}
