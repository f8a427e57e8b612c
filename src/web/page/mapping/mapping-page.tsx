import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { modelQuery } from '../../api/queries.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { MappingEditor } from './mapping-editor.tsx';
import { mappingQuery } from './mapping-queries.ts';
import css from './mapping.module.css';
import { useMappingWords } from './words/use-mapping-words.ts';

/** What the tables of a source mean. */
export function MappingPage() {
  const words = useMappingWords();
  const { sources } = useWords();
  const locale = useLocale();
  const { source } = useParams({ from: '/sources/$source/mapping' });
  const search = useSearch({ from: '/sources/$source/mapping' });
  const navigate = useNavigate({ from: '/sources/$source/mapping' });
  const { data: view, error, refetch } = useQuery(mappingQuery(source, locale));
  const { data: model } = useQuery(modelQuery(locale));
  const title = fillWord(words.title, { name: view?.name ?? source });
  usePageTitle(title);
  return (
    <div className="page">
      <p className={css['crumb']}>
        <Link to="/sources" className="link">
          {sources}
        </Link>{' '}
        ›{' '}
        <Link to="/sources/$source" params={{ source }} className="link">
          {view?.name ?? source}
        </Link>
      </p>
      <h1 className="page-title">{title}</h1>
      <p className="page-lead">{words.lead}</p>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {view === undefined && error === null ? <Skeleton height={420} radius="lg" mt={20} /> : null}
      {view?.streams.length === 0 ? <p className={css['none']}>{words.noTables}</p> : null}
      {view === undefined || model === undefined || view.streams.length === 0 ? null : (
        <MappingEditor
          key={`${source} ${view.versions[0]?.version ?? 0}`}
          view={view}
          model={model}
          stream={search.stream}
          onStream={(stream) => void navigate({ search: { stream } })}
        />
      )}
    </div>
  );
}
