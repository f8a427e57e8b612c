import { useErrorText } from '../../api/use-error-text.ts';
import css from './reconnect.module.css';

/** What did not work, and what helps. */
export function Problem({ error }: { error: Error }) {
  const text = useErrorText(error);
  return (
    <div className={css['problem']} role="alert">
      <p>{text?.message}</p>
      {text === null || text.hint === '' ? null : <p className="muted">{text.hint}</p>}
    </div>
  );
}
