import { Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { LOCALES } from '../../../base/locale.ts';
import type { Locale, Text } from '../../../base/locale.ts';
import { useLocale } from '../../words/words.tsx';
import css from '../editor.module.css';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = {
  label: string;
  value: Text | null;
  /** Lines of a longer text; null = one line. */
  rows?: number | null;
  maxLength?: number;
  description?: string | undefined;
  onChange: (value: Text) => void;
};

const LANGUAGES: Record<Locale, string> = { en: 'English', 'pt-BR': 'Português', es: 'Español' };

/**
 * A text in the three languages. It is the same in each until it is translated: then each has a field of its own, and
 * what is written in the writer's language leaves the others alone.
 */
export function TextField({
  label,
  value,
  rows = null,
  maxLength = 200,
  description,
  onChange,
}: Props) {
  const words = useEditorWords();
  const own = useLocale();
  const text = value ?? { en: '', 'pt-BR': '', es: '' };
  const isSame = new Set(Object.values(text)).size === 1;
  const [isOpen, { toggle }] = useDisclosure(false);
  const write = (locale: Locale, written: string): void =>
    onChange(
      isSame && !isOpen
        ? { en: written, 'pt-BR': written, es: written }
        : { ...text, [locale]: written },
    );
  const others = isOpen ? LOCALES.filter((locale) => locale !== own) : [];
  return (
    <div>
      {[own, ...others].map((locale, index) => {
        const props = {
          label: index === 0 ? label : `${label} · ${LANGUAGES[locale]}`,
          value: text[locale],
          maxLength,
          lang: locale,
          mt: index === 0 ? 0 : 6,
          ...(index === 0 && description !== undefined ? { description } : {}),
          onChange: (event: { currentTarget: { value: string } }) =>
            write(locale, event.currentTarget.value),
        };
        return rows === null ? (
          <TextInput key={locale} {...props} />
        ) : (
          <Textarea key={locale} {...props} minRows={rows} autosize maxRows={14} />
        );
      })}
      <button type="button" className={css['translations']} aria-expanded={isOpen} onClick={toggle}>
        {words.translations}
        {isSame && text[own] !== '' ? <span className="muted"> · {words.untranslated}</span> : null}
      </button>
    </div>
  );
}
