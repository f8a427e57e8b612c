import { NativeSelect } from '@mantine/core';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import type { MapProps } from './map-context.ts';
import css from './mapping.module.css';
import { useMappingWords } from './words/use-mapping-words.ts';

/** Words of the source in fields with a closed list → words of the model, the most frequent first. */
export function WordTable({ map, at, entity, preview, dispatch }: MapProps) {
  const words = useMappingWords();
  const format = useFormat();
  return preview?.words.map(({ field, values, words: said }) => {
    const label = entity.fields.find(({ name }) => name === field)?.label ?? field;
    return (
      <fieldset key={field} className={css['links']}>
        <legend>{fillWord(words.words, { field: label })}</legend>
        <p className="muted">{words.wordsHint}</p>
        <ul className={css['words']}>
          {said.map(({ word, becomes, rows }) => (
            <li key={word} data-unknown={becomes === null || undefined}>
              <span>
                {word}{' '}
                <span className="muted">
                  {fillWord(words.wordRows, { count: format.count(rows) })}
                </span>
              </span>
              <NativeSelect
                size="xs"
                aria-label={`${label}: ${word}`}
                value={map.values[field]?.[word] ?? becomes ?? ''}
                data={[{ value: '', label: '—' }, ...values]}
                onChange={({ currentTarget: { value } }) =>
                  dispatch({
                    do: 'word',
                    map: at,
                    field,
                    word,
                    becomes: value === '' ? null : value,
                  })
                }
              />
            </li>
          ))}
        </ul>
      </fieldset>
    );
  });
}
