import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import type { Delta } from '../../report/schema.ts';
import { fillWord, useWords } from '../words/words.tsx';
import css from './figure.module.css';

const ARROWS = { up: IconArrowUpRight, down: IconArrowDownRight, flat: IconArrowRight } as const;

/** A change: arrow and sign say its direction, the colour says only what it means. */
export function DeltaText({ delta, withLabel }: { delta: Delta; withLabel: boolean }) {
  const words = useWords();
  const Arrow = delta.arrow === 'none' ? null : ARROWS[delta.arrow];
  const base = delta.base.reasonText ?? delta.base.full;
  return (
    <span className={css['delta']} title={`${delta.label}: ${base}`}>
      <span className={css['deltaValue']} data-tone={delta.tone}>
        {Arrow === null ? null : <Arrow size={14} stroke={2.2} aria-hidden="true" />}
        {delta.text}
      </span>
      {delta.tone === 'good' || delta.tone === 'bad' ? (
        <span className="visually-hidden">
          {' '}
          ({delta.tone === 'good' ? words.toneGood : words.toneBad};{' '}
          {fillWord(words.deltaBase, { value: base })})
        </span>
      ) : null}
      {withLabel ? <span className={css['deltaLabel']}>{delta.label}</span> : null}
    </span>
  );
}
