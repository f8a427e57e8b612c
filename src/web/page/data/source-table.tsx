import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '../../../serve/schema.ts';
import { workspaceQuery } from '../../api/queries.ts';
import { ScrollRegion } from '../../figure/table/scroll-region.tsx';
import tableCss from '../../figure/table/table.module.css';
import type { WordKey } from '../../words/en.ts';
import { useFormat } from '../../words/use-format.ts';
import { kindName } from '../../words/kind-name.ts';
import { useWords } from '../../words/words.tsx';
import css from './data.module.css';

type Source = Workspace['sources'][number];

const STATES: Readonly<Record<Source['status'], { word: WordKey; state: string }>> = {
  ready: { word: 'sourceReady', state: 'good' },
  running: { word: 'sourceRunning', state: 'busy' },
  failed: { word: 'sourceFailed', state: 'bad' },
  never: { word: 'sourceNever', state: 'none' },
};

/** The sources of this workspace. */
export function SourceTable() {
  const words = useWords();
  const { data } = useQuery(workspaceQuery());
  return (
    <section className={css['panel']} aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      {data === undefined ? (
        <Skeleton height={120} />
      ) : data.sources.length === 0 ? (
        <p>{words.sourcesNone}</p>
      ) : (
        <Rows sources={data.sources} />
      )}
    </section>
  );
}

function Rows({ sources }: { sources: readonly Source[] }) {
  const words = useWords();
  const format = useFormat();
  return (
    <ScrollRegion label={words.sources}>
      <table className={tableCss['table']}>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.runState}</th>
            <th scope="col">{words.syncedAt}</th>
            <th scope="col" data-align="end">
              {words.rows}
            </th>
            <th scope="col" data-align="end">
              {words.rejected}
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                {source.name}
                <span className={css['sub']}>{kindName(words, source.kind, source.kind)}</span>
              </th>
              <td>
                <span className={css['state']} data-state={STATES[source.status].state}>
                  {words[STATES[source.status].word]}
                </span>
              </td>
              <td>{source.syncedAt === null ? '—' : format.moment(source.syncedAt)}</td>
              <td data-align="end">{format.count(source.rows)}</td>
              <td data-align="end">{format.count(source.rejected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
