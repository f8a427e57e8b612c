import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTrash, IconWand } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '../../viewer/notice.tsx';
import { fillWord, useLocale } from '../../words/words.tsx';
import { ProblemList } from '../import/problem-list.tsx';
import { FieldLine } from './field-line.tsx';
import { FormulaInput } from './formula-input.tsx';
import { LinkForm } from './link-form.tsx';
import { problemsAt } from './map-context.ts';
import type { MapProps } from './map-context.ts';
import { MapPreview } from './map-preview.tsx';
import css from './mapping.module.css';
import { previewQuery, suggestMap } from './mapping-queries.ts';
import { WordTable } from './word-table.tsx';
import { useMappingWords } from './words/use-mapping-words.ts';

/** Milliseconds after the last key before the rows are looked at again. */
const PAUSE = 350;

/** What a table is as one entity: fields, filter, account, words, and what becomes of its rows. */
export function MapForm(given: Omit<MapProps, 'preview'>) {
  const words = useMappingWords();
  const locale = useLocale();
  const [settled] = useDebouncedValue(given.map, PAUSE);
  const { data, error, refetch } = useQuery(previewQuery(settled, locale));
  const props: MapProps = { ...given, preview: data ?? null };
  const { map, at, stream, view, entity, dispatch } = props;
  const propose = async (): Promise<void> =>
    dispatch({ do: 'put', map: at, value: await suggestMap(map.source, map.stream, map.entity) });
  return (
    <article className={css['map']} aria-label={entity.name}>
      <header className={css['mapHead']}>
        <h2>{entity.name}</h2>
        <div className={css['tools']}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconWand size={15} stroke={1.8} />}
            onClick={() => void propose()}
          >
            {words.propose}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} stroke={1.8} />}
            onClick={() => dispatch({ do: 'drop', map: at })}
          >
            {fillWord(words.dropMap, { entity: entity.name })}
          </Button>
        </div>
      </header>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      <Fields {...props} />
      <div className={css['filter']}>
        <span>{words.filter}</span>
        <FormulaInput
          label={words.filter}
          value={map.where ?? ''}
          columns={stream.fields.map(({ name }) => name)}
          functions={view.functions}
          isWrong={problemsAt(props.preview, 'where').length > 0}
          onChange={(where) =>
            dispatch({ do: 'where', map: at, where: where === '' ? null : where })
          }
        />
        <span className="muted">{words.filterHint}</span>
        <ProblemList problems={problemsAt(props.preview, 'where')} />
      </div>
      <LinkForm {...props} />
      <ProblemList problems={problemsAt(props.preview, 'account')} />
      <WordTable {...props} />
      <MapPreview {...props} />
    </article>
  );
}

function Fields(props: MapProps) {
  const words = useMappingWords();
  const [isOpen, setIsOpen] = useState(false);
  const { map, entity, preview } = props;
  const first = entity.fields.filter(
    ({ name, required }) =>
      required || name in map.fields || problemsAt(preview, `fields/${name}`).length > 0,
  );
  const rest = entity.fields.filter((field) => !first.includes(field));
  return (
    <>
      <ul className={css['fields']}>
        {(isOpen ? [...first, ...rest] : first).map((field) => (
          <FieldLine key={field.name} {...props} field={field} />
        ))}
      </ul>
      {isOpen || rest.length === 0 ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsOpen(true)}>
          {fillWord(words.emptyFields, { count: rest.length })}
        </Button>
      )}
    </>
  );
}
