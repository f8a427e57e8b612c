import { Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AccessPreview } from '../../../serve/schema.ts';
import { fillWord, useLocale } from '../../words/words.tsx';
import { accessOf } from './access-draft.ts';
import type { AccessDraft } from './access-draft.ts';
import { previewQuery } from './people-queries.ts';
import css from './people.module.css';
import type { PeopleWords } from './words/en.ts';
import { usePeopleWords } from './words/use-people-words.ts';

/** Names that are shown; the others are counted. */
const SHOWN = 8;
/** Milliseconds of rest before what is typed is asked. */
const REST = 350;
/** Stands in while no e-mail is typed: nobody's. */
const NOBODY = 'nobody@example.invalid';

/** What the person would see now, asked as they would ask. */
export function AccessPreviewView({ email, draft }: { email: string; draft: AccessDraft }) {
  const words = usePeopleWords();
  const locale = useLocale();
  const [asked] = useDebouncedValue({ email, draft }, REST);
  const { data, isPlaceholderData } = useQuery({
    ...previewQuery(
      {
        email: /^\S+@\S+\.\S+$/.test(asked.email) ? asked.email : NOBODY,
        access: accessOf(asked.draft),
      },
      locale,
    ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section
      className={css['preview']}
      aria-label={words.previewTitle}
      aria-busy={data === undefined || isPlaceholderData}
    >
      <h3>{words.previewTitle}</h3>
      {data === undefined ? <Skeleton height={44} /> : <Told preview={data} />}
    </section>
  );
}

function Told({ preview }: { preview: AccessPreview }) {
  const words = usePeopleWords();
  const { accounts, total, hiddenKpis } = preview;
  const names = accounts.slice(0, SHOWN).map(({ name }) => name);
  return (
    <>
      <p>
        <strong>{countText(preview, words)}</strong>
        {names.length === 0 ? null : `: ${names.join(', ')}`}
        {total > names.length && names.length > 0
          ? ` ${fillWord(words.previewMore, { count: total - names.length })}`
          : ''}
      </p>
      {hiddenKpis.length === 0 ? null : (
        <p className="muted">
          {fillWord(words.previewHidden, {
            count: hiddenKpis.length,
            names: `${hiddenKpis.slice(0, SHOWN).join(', ')}${hiddenKpis.length > SHOWN ? '…' : ''}`,
          })}
        </p>
      )}
    </>
  );
}

function countText({ all, total }: AccessPreview, words: PeopleWords): string {
  if (total === 0) return words.previewNone;
  if (all) return fillWord(words.previewAll, { count: total });
  return total === 1 ? words.previewOne : fillWord(words.previewSome, { count: total });
}
