import type { MappingEffect } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import { ProblemList } from '../import/problem-list.tsx';
import css from './mapping.module.css';
import type { MappingWords } from './words/en.ts';
import { useMappingWords } from './words/use-mapping-words.ts';

/** What saving would give and take, KPI by KPI, and what stands in its way. */
export function EffectPanel({ effect }: { effect: MappingEffect }) {
  const words = useMappingWords();
  const format = useFormat();
  return (
    <section className={css['effect']} aria-label={words.effectTitle}>
      <h2>{words.effectTitle}</h2>
      <ProblemList problems={effect.problems} />
      {effect.kpis.length === 0 ? <p className="muted">{words.effectNone}</p> : null}
      <ul>
        {effect.kpis.map((each) => (
          <li key={each.kpi} data-after={each.after}>
            {fillWord(words[wordOf(each)], {
              kpi: each.name,
              accounts: format.count(each.accounts),
              of: format.count(each.of),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordOf({ before, after }: MappingEffect['kpis'][number]): keyof MappingWords {
  if (after === 'missing') return 'lost';
  if (before === after) return 'changed';
  return after === 'ready' ? 'gained' : 'partly';
}
