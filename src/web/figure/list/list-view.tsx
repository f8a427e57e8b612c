import type { ListFigure } from '../../../report/schema.ts';
import { DrillLink } from '../../viewer/drill-link.tsx';
import { fillWord, useWords } from '../../words/words.tsx';
import { ShownText } from '../shown-text.tsx';
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
                <ShownText shown={item.primary} />
              </span>
            </div>
            <dl className={css['facts']}>
              {item.facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>
                    <ShownText shown={fact.shown} />
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
