import { NativeSelect } from '@mantine/core';
import type { AccountLink } from '../../../model/schema.ts';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/words.tsx';
import { NO_LINK } from '../import/import-state.ts';
import type { MapProps } from './map-context.ts';
import css from './mapping.module.css';

const TRAITS: readonly { link: Exclude<keyof AccountLink, 'key'>; word: WordKey }[] = [
  { link: 'taxId', word: 'linkTaxId' },
  { link: 'domain', word: 'linkDomain' },
  { link: 'email', word: 'linkEmail' },
  { link: 'name', word: 'linkName' },
];

/** The columns by which rows find their account, and the table that a key names. */
export function LinkForm({ map, at, stream, view, dispatch }: MapProps) {
  const words = useWords();
  const link = map.account ?? NO_LINK;
  const set = (next: AccountLink): void => {
    const isEmpty = Object.values(next).every((value) => value === null);
    dispatch({ do: 'account', map: at, account: isEmpty ? null : next });
  };
  const columns = [
    { value: '', label: words.mapNothing },
    ...stream.fields.map(({ name }) => ({ value: name, label: name })),
  ];
  const tables = [
    ...view.streams.map((each) => ({
      source: view.source,
      stream: each.stream,
      name: each.stream,
    })),
    ...view.others.map((each) => ({ ...each, name: `${each.sourceName}: ${each.stream}` })),
  ];
  const { key } = link;
  const named = key === null ? null : { source: key.source ?? map.source, stream: key.stream };
  return (
    <fieldset className={css['links']}>
      <legend>{words.mapAccount}</legend>
      <p className="muted">{words.mapAccountHint}</p>
      <div>
        <NativeSelect
          size="sm"
          label={words.linkKey}
          value={key?.column ?? ''}
          data={columns}
          onChange={({ currentTarget: { value } }) =>
            set({
              ...link,
              key: value === '' ? null : { source: null, stream: null, ...key, column: value },
            })
          }
        />
        {key === null ? null : (
          <NativeSelect
            size="sm"
            label={words.table}
            value={tables.findIndex(
              (each) => each.source === named?.source && each.stream === named.stream,
            )}
            data={[
              { value: '-1', label: words.mapNothing },
              ...tables.map(({ name }, place) => ({ value: String(place), label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              const chosen = tables[Number(value)];
              const source = chosen?.source ?? null;
              set({ ...link, key: { ...key, source, stream: chosen?.stream ?? null } });
            }}
          />
        )}
        {TRAITS.map(({ link: name, word }) => (
          <NativeSelect
            key={name}
            size="sm"
            label={words[word]}
            value={link[name] ?? ''}
            data={columns}
            onChange={({ currentTarget: { value } }) =>
              set({ ...link, [name]: value === '' ? null : value })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
