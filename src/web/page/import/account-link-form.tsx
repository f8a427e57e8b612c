import { NativeSelect } from '@mantine/core';
import type { AccountLink } from '../../../model/schema.ts';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/words.tsx';
import type { PlacedMap } from './import-plan.ts';
import { NO_LINK } from './import-state.ts';
import css from './import.module.css';
import type { MapProps } from './map-props.ts';

const LINKS: readonly { link: keyof AccountLink; word: WordKey }[] = [
  { link: 'key', word: 'linkKey' },
  { link: 'taxId', word: 'linkTaxId' },
  { link: 'domain', word: 'linkDomain' },
  { link: 'email', word: 'linkEmail' },
  { link: 'name', word: 'linkName' },
];

/** The columns by which the rows of a table find their account, in the order they are tried. */
export function AccountLinkForm({ placed, table, dispatch }: MapProps & { placed: PlacedMap }) {
  const words = useWords();
  const link = placed.map.account ?? NO_LINK;
  const columns = [
    { value: '', label: words.mapNothing },
    ...table.fields.map(({ name }) => ({ value: name, label: name })),
  ];
  return (
    <fieldset className={css['links']}>
      <legend>{words.mapAccount}</legend>
      <p className="muted">{words.mapAccountHint}</p>
      <div>
        {LINKS.map(({ link: name, word }) => (
          <NativeSelect
            key={name}
            size="sm"
            label={words[word]}
            value={columnOf(link, name)}
            data={columns}
            onChange={(event) =>
              dispatch({
                do: 'setAccount',
                map: placed.index,
                link: withColumn(link, name, event.currentTarget.value),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function columnOf(link: AccountLink, name: keyof AccountLink): string {
  return name === 'key' ? (link.key?.column ?? '') : (link[name] ?? '');
}

function withColumn(link: AccountLink, name: keyof AccountLink, column: string): AccountLink {
  if (name !== 'key') return { ...link, [name]: column === '' ? null : column };
  return {
    ...link,
    key: column === '' ? null : { source: null, stream: null, ...link.key, column },
  };
}
