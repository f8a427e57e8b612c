import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

type Props = { rows: number; amount: string | null; currency: string };

/** What a record is worth: its money, and how many rows name it. */
export function Worth({ rows, amount, currency }: Props) {
  const words = useIdentityWords();
  const format = useFormat();
  return (
    <span className={css['worth']}>
      {amount === null ? null : <b>{format.money(amount, currency)}</b>}
      <span className="muted">
        {rows === 1 ? words.rowsWorthOne : fillWord(words.rowsWorth, { rows: format.count(rows) })}
      </span>
    </span>
  );
}
