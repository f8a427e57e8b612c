import { NativeSelect, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { fillWord, useWords } from '../../words/words.tsx';
import type { FieldProps } from './map-props.ts';
import css from './import.module.css';

type Props = FieldProps & { values: readonly string[]; samples: readonly string[] };

/** Values as the file has them → values as the model calls them. */
export function ValueForm({ field, placed, values, samples, dispatch }: Props) {
  const words = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  const translated = placed.map.values[field.name] ?? {};
  const sources = [...new Set([...samples, ...Object.keys(translated)])].filter(
    (source) => source !== '',
  );
  if (sources.length === 0) return null;
  return (
    <div className={css['values']}>
      <UnstyledButton className={css['valuesToggle']} aria-expanded={isOpen} onClick={toggle}>
        <IconChevronDown size={14} stroke={2} aria-hidden="true" />
        {words.mapValues}
      </UnstyledButton>
      {isOpen ? (
        <fieldset className={css['valueSet']}>
          <legend className="visually-hidden">
            {fillWord(words.mapValuesOf, { name: field.label })}
          </legend>
          <p className="muted">{words.mapValuesHint}</p>
          {sources.map((source) => (
            <div key={source} className={css['valueRow']}>
              <span>{source}</span>
              <NativeSelect
                size="xs"
                aria-label={source}
                value={translated[source] ?? ''}
                data={[{ value: '', label: '—' }, ...values]}
                onChange={(event) =>
                  dispatch({
                    do: 'setValue',
                    map: placed.index,
                    field: field.name,
                    source,
                    value: event.currentTarget.value || null,
                  })
                }
              />
            </div>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
