import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ProblemView } from '../../../serve/schema.ts';
import { useWords } from '../../words/words.tsx';
import css from './import.module.css';

/** Problems in words, each with its place and what helps. */
export function ProblemList({ problems }: { problems: readonly ProblemView[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={css['problems']}>
      {problems.map((problem, index) => (
        <li key={`${problem.code} ${index}`} data-severity={problem.severity}>
          {problem.severity === 'error' ? (
            <IconAlertTriangle size={16} stroke={1.9} aria-hidden="true" />
          ) : (
            <IconInfoCircle size={16} stroke={1.9} aria-hidden="true" />
          )}
          <span>
            {problem.message} <span className="muted">{problem.hint}</span>{' '}
            <ProblemPlace problem={problem} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function ProblemPlace({ problem }: { problem: ProblemView }) {
  const words = useWords();
  const { at } = problem;
  const parts = [
    ...(at?.row === undefined ? [] : [`${words.rejectRow} ${at.row}`]),
    ...(at?.column === undefined ? [] : [`${words.rejectColumn} ${at.column}`]),
  ];
  return parts.length === 0 ? null : <span className="muted">({parts.join(', ')})</span>;
}
