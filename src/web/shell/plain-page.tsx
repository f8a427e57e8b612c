import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { LOCALES, pickLocale } from '../../base/locale.ts';
import type { Locale } from '../../base/locale.ts';
import { LocaleContext, useLocale, wordsOf } from '../words/words.tsx';
import css from './plain-page.module.css';

type Props = { initial?: Locale | null; children: ReactNode };

/** A page for somebody without an account: nothing of the workspace around it, in the language of their browser. */
export function PlainPage({ initial = null, children }: Props) {
  const [locale, setLocale] = useState(initial ?? pickLocale(navigator.languages.join(',')));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleContext value={locale}>
      <div className={css['page']}>
        <main className={css['card']}>{children}</main>
        <Languages onChoose={setLocale} />
      </div>
    </LocaleContext>
  );
}

function Languages({ onChoose }: { onChoose: (locale: Locale) => void }) {
  const chosen = useLocale();
  return (
    <nav className={css['languages']} aria-label={wordsOf(chosen).language}>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-current={locale === chosen}
          onClick={() => onChoose(locale)}
        >
          {wordsOf(locale).languageName}
        </button>
      ))}
    </nav>
  );
}
