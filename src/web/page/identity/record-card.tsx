import type { ReactNode } from 'react';
import type { AccountRecordView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import css from './identity.module.css';
import { recordName } from './record-name.ts';
import { ruleWord } from './words/rule-word.ts';
import { useIdentityWords } from './words/use-identity-words.ts';
import { Worth } from './worth.tsx';

type Props = { record: AccountRecordView; currency: string; children: ReactNode };

/** One record: where it stands, what it says, why it belongs where it does, and what can be done with it. */
export function RecordCard({ record, currency, children }: Props) {
  const words = useIdentityWords();
  const format = useFormat();
  const { ref, sourceName, fields, confidence, method, rows, amount } = record;
  return (
    <article className={css['record']} aria-label={recordName(record)}>
      <div className={css['recordHead']}>
        <div>
          <h3>{recordName(record)}</h3>
          <p className={css['streamKey']}>
            {sourceName} · {ref.stream} · {ref.pk}
          </p>
        </div>
        <Worth rows={rows} amount={amount} currency={currency} />
      </div>
      <dl className={css['recordFields']}>
        {fields
          .filter(({ name }) => name !== 'name')
          .map(({ name, label, value }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <footer className={css['recordFoot']}>
        <span className={css['rule']} data-method={method ?? 'none'}>
          {ruleWord(words, record)}
          {confidence === null || method === 'founder' ? null : (
            <span className="muted">
              {' · '}
              {fillWord(words.sure, { percent: format.percent(Number(confidence)) })}
            </span>
          )}
        </span>
        <span className={css['recordActions']}>{children}</span>
      </footer>
    </article>
  );
}
