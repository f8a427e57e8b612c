import type { Explanation } from '../../../query/schema.ts';
import type { Words } from '../../words/en.ts';
import { useFormat } from '../../words/use-format.ts';
import type { Format } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import css from './explain.module.css';

/** The sums a formula is made of, with the rows counted into each and the days they were looked at. */
export function ExplainParts({ parts }: { parts: Explanation['parts'] }) {
  const words = useWords();
  const format = useFormat();
  if (parts.length === 0) return null;
  return (
    <table className={css['parts']}>
      <thead>
        <tr>
          <th scope="col">{words.explainPart}</th>
          <th scope="col">{words.explainValue}</th>
          <th scope="col">{words.explainRows}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">
              <code>{part.name}</code>
              {part.from === null || part.to === null ? null : (
                <span className={css['days']}>{format.dayRange(part.from, part.to)}</span>
              )}
            </th>
            <td>{part.value === null ? '—' : format.exact(part.value)}</td>
            <td>{countWords(part, { words, format })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows where it sums rows; where it is made of accounts, how many of them. */
function countWords(
  { rows, accounts }: Explanation['parts'][number],
  { words, format }: { words: Words; format: Format },
): string {
  if (rows !== null) return format.count(rows);
  return accounts === null
    ? '—'
    : fillWord(words.explainAccounts, { count: format.count(accounts) });
}
