import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RunView, SourceView } from '../../../serve/schema.ts';
import { ScrollRegion } from '../../figure/table/scroll-region.tsx';
import tableCss from '../../figure/table/table.module.css';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { saveHistory, sourceRunsQuery } from './source-queries.ts';
import css from './sources.module.css';
import { useSourceAction } from './use-source-action.ts';

/** What a source is made of, and of which of it every former value is kept. */
export function StreamsPanel({ source }: { source: SourceView }) {
  const words = useWords();
  const { data } = useQuery(sourceRunsQuery(source.id, useLocale()));
  const last = data?.runs.find(({ streams }) => streams.length > 0);
  if (last === undefined) return null;
  return (
    <section className={css['panel']} aria-labelledby="streams">
      <h2 id="streams">{words.streams}</h2>
      <p className="muted">{words.streamsLead}</p>
      <ScrollRegion label={words.streams}>
        <table className={tableCss['table']}>
          <thead>
            <tr>
              <th scope="col">{words.stream}</th>
              <th scope="col" data-align="end">
                {words.streamLastRead}
              </th>
              <th scope="col">{words.streamHistory}</th>
            </tr>
          </thead>
          <tbody>
            {last.streams.map((stream) => (
              <StreamRow key={stream.stream} source={source} stream={stream} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

type RowProps = { source: SourceView; stream: RunView['streams'][number] };

function StreamRow({ source, stream: { stream, read } }: RowProps) {
  const words = useWords();
  const format = useFormat();
  const isKept = source.history.includes(stream);
  const { run, isRunning } = useSourceAction((keep: boolean) =>
    saveHistory(source.id, [
      ...source.history.filter((each) => each !== stream),
      ...(keep ? [stream] : []),
    ]),
  );
  return (
    <tr>
      <th scope="row">{stream}</th>
      <td data-align="end" data-label={words.streamLastRead}>
        {format.count(read)}
      </td>
      <td data-label={words.streamHistory}>
        <Switch
          aria-label={fillWord(words.streamKeep, { stream })}
          checked={isKept}
          disabled={isRunning}
          onChange={(event) => run(event.currentTarget.checked)}
        />
      </td>
    </tr>
  );
}
