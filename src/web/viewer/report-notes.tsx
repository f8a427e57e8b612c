import type { Frame } from '../../report/schema.ts';
import { useWords } from '../words/words.tsx';
import css from './viewer.module.css';

/** What was left out and why, and what the words of the report mean here. */
export function ReportNotes({ frame }: { frame: Frame }) {
  const words = useWords();
  return (
    <footer className={css['notes']}>
      {frame.omitted.length === 0 ? null : (
        <section>
          <h2>{words.omittedTitle}</h2>
          <ul>
            {frame.omitted.map((each) => (
              <li key={each.title}>
                <b>{each.title}</b>: {each.message.message} {each.message.hint}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.policyTitle}</h2>
        <p>{frame.policyText}</p>
      </section>
    </footer>
  );
}
