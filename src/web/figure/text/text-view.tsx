import type { ReactNode } from 'react';
import { assertNever } from '../../../base/fault.ts';
import type { TextFigure } from '../../../report/schema.ts';
import { ExplainNumber } from '../explain/explain-number.tsx';
import css from './text.module.css';

type Paragraph = TextFigure['paragraphs'][number];
type Run = Paragraph['runs'][number];

/** Words with live figures in them. */
export function TextView({ figure }: { figure: TextFigure }) {
  return (
    <div className={css['text']}>
      {figure.paragraphs.map((paragraph, index) => (
        <ParagraphView key={index} paragraph={paragraph} />
      ))}
    </div>
  );
}

function ParagraphView({ paragraph }: { paragraph: Paragraph }) {
  const runs = paragraph.runs.map((run, index) => <RunView key={index} run={run} />);
  switch (paragraph.style) {
    case 'body':
      return <p>{runs}</p>;
    case 'heading':
      return <h4>{runs}</h4>;
    case 'bullet':
      return <p className={css['bullet']}>{runs}</p>;
    default:
      return assertNever(paragraph.style);
  }
}

function RunView({ run }: { run: Run }): ReactNode {
  const text =
    run.explain === null ? (
      run.text
    ) : (
      <ExplainNumber explain={run.explain} label={null} shown={null}>
        {run.text}
      </ExplainNumber>
    );
  const weighted = run.bold ? <strong>{text}</strong> : text;
  const styled = run.italic ? <em>{weighted}</em> : weighted;
  return run.tone === null || run.tone === 'neutral' ? (
    styled
  ) : (
    <span className={`tone-${run.tone}`}>{styled}</span>
  );
}
