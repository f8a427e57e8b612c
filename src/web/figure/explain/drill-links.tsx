import { Link } from '@tanstack/react-router';
import type { Explanation } from '../../../query/schema.ts';
import type { ExplainRef } from '../../../report/schema.ts';
import { drillFrom, drillTemplate, RECORDS } from '../../reading/drill.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import { useWords } from '../../words/words.tsx';
import css from './explain.module.css';

/** From a number to what is behind it: one level down, or its records, with period and filters kept. */
export function DrillLinks({ asked, data }: { asked: ExplainRef; data: Explanation }) {
  const words = useWords();
  const viewer = useViewer();
  const drill = drillFrom(asked, data, viewer.controls);
  if (drill === null) return null;
  const search = { ...drill.search, from: viewer.here };
  return (
    <p className={css['ways']}>
      <Link
        to="/reports/$template"
        params={{ template: drill.template }}
        search={search}
        className="link"
      >
        {words.drillDown}
      </Link>
      <Link
        to="/reports/$template"
        params={{ template: drillTemplate(asked.kpi, RECORDS) }}
        search={search}
        className="link"
      >
        {words.drillRecords}
      </Link>
    </p>
  );
}
