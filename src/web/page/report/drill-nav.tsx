import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { layoutQuery } from '../../api/queries.ts';
import type { Asked } from '../../api/queries.ts';
import { drillTemplate, RECORDS } from '../../reading/drill.ts';
import type { ReportSearch } from '../../reading/page-search.ts';
import viewerCss from '../../viewer/viewer.module.css';
import { useWords } from '../../words/words.tsx';

type Props = {
  drill: { kpi: string; by: string };
  asked: Asked;
  search: ReportSearch;
};

/** The same number by another dimension, down the path or sideways, or as its records. Period and filters stay. */
export function DrillNav({ drill, asked, search }: Props) {
  const words = useWords();
  const { data: layout } = useQuery(layoutQuery(asked));
  const ways = [
    ...(layout?.controls ?? []).map(({ dimension, label }) => ({ by: dimension, label })),
    { by: RECORDS, label: words.drillRecords },
  ];
  return (
    <nav className={viewerCss['pageNav']} aria-label={words.drillBy}>
      {ways.map(({ by, label }) => (
        <Link
          key={by}
          to="/reports/$template"
          params={{ template: drillTemplate(drill.kpi, by) }}
          search={search}
          aria-current={by === drill.by ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
