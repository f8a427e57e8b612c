import { NativeSelect, UnstyledButton } from '@mantine/core';
import { useReducer } from 'react';
import { zEntityId } from '../../../model/schema.ts';
import type { MappingView } from '../../../serve/schema.ts';
import type { Model } from '../../api/queries.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import type { StreamView } from './map-context.ts';
import { MapForm } from './map-form.tsx';
import { draftOf, reduceMapping } from './mapping-state.ts';
import type { MappingState } from './mapping-state.ts';
import { suggestMap } from './mapping-queries.ts';
import { MappingTools } from './mapping-tools.tsx';
import css from './mapping.module.css';
import { SaveBar } from './save-bar.tsx';
import { useMappingWords } from './words/use-mapping-words.ts';

type Props = {
  view: MappingView;
  model: Model;
  /** The table that is looked at. */
  stream: string | undefined;
  onStream: (stream: string) => void;
};

/** The mapping of a source as a draft, table by table, with what saving it would change. */
export function MappingEditor({ view, model, stream: wanted, onStream }: Props) {
  const words = useMappingWords();
  const [state, dispatch] = useReducer(reduceMapping, view.mapping, draftOf);
  const stream = view.streams.find((each) => each.stream === wanted) ?? view.streams[0];
  const maps = state.now.maps.map((map, at) => ({ map, at }));
  const own = maps.filter(({ map }) => map.stream === stream?.stream);
  const add = async (value: string): Promise<void> => {
    const entity = zEntityId.safeParse(value);
    if (!entity.success || stream === undefined) return;
    dispatch({ do: 'add', map: await suggestMap(view.source, stream.stream, entity.data) });
  };
  return (
    <>
      <MappingTools view={view} state={state} dispatch={dispatch} />
      <div className={css['layout']}>
        <Streams view={view} model={model} state={state} chosen={stream} onChoose={onStream} />
        <div className={css['maps']}>
          {own.map(({ map, at }) => {
            const entity = model.entities.find(({ id }) => id === map.entity);
            return entity === undefined || stream === undefined ? null : (
              <MapForm
                key={`${map.stream} ${map.entity}`}
                view={view}
                stream={stream}
                entity={entity}
                map={map}
                at={at}
                dispatch={dispatch}
              />
            );
          })}
          <NativeSelect
            className={css['add'] ?? ''}
            label={own.length === 0 ? words.chooseEntity : words.addMap}
            value=""
            data={[
              { value: '', label: '—' },
              ...model.entities
                .filter(({ id }) => !own.some(({ map }) => map.entity === id))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => void add(value)}
          />
        </div>
      </div>
      <SaveBar view={view} mapping={state.now} />
    </>
  );
}

type StreamsProps = {
  view: MappingView;
  model: Model;
  state: MappingState;
  chosen: StreamView | undefined;
  onChoose: (stream: string) => void;
};

function Streams({ view, model, state, chosen, onChoose }: StreamsProps) {
  const words = useMappingWords();
  const format = useFormat();
  return (
    <nav aria-label={words.tables}>
      <ul className={css['streams']}>
        {view.streams.map(({ stream, rows }) => {
          const used = state.now.maps.filter((map) => map.stream === stream);
          const names = used.map(
            ({ entity }) => model.entities.find(({ id }) => id === entity)?.name ?? entity,
          );
          return (
            <li key={stream}>
              <UnstyledButton
                className={css['stream']}
                aria-current={stream === chosen?.stream ? 'true' : undefined}
                onClick={() => onChoose(stream)}
              >
                <b>{stream}</b>
                <span className="muted">
                  {fillWord(words.rows, { count: format.count(rows) })} ·{' '}
                  {names.length === 0 ? words.unmapped : names.join(', ')}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
