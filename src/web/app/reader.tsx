import { useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { isLocale, pickLocale } from '../../base/locale.ts';
import type { Locale } from '../../base/locale.ts';
import type { Workspace } from '../../serve/schema.ts';
import { sendJson } from '../api/client.ts';
import { LocaleContext } from '../words/words.tsx';

const LOCALE_KEY = 'rapport.locale';
const THEME_KEY = 'rapport.theme';

export type Reader = {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  theme: MantineColorScheme;
  setTheme: (theme: MantineColorScheme) => void;
};

const ReaderContext = createContext<Reader | null>(null);

/** The reader's language and appearance, and how to change them. */
export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (reader === null) throw new Error('useReader stands outside of ReaderProvider');
  return reader;
}

/**
 * Language and appearance: what this browser remembers, else what the workspace remembers, else what the browser
 * asks for. Choosing one keeps it here and there.
 */
export function ReaderProvider({
  workspace,
  children,
}: {
  workspace: Workspace | null;
  children: ReactNode;
}) {
  const [chosen, setChosen] = useState(rememberedLocale);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const locale = chosen ?? workspace?.locale ?? pickLocale(navigator.languages.join(','));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (workspace !== null && localStorage.getItem(THEME_KEY) === null)
      setColorScheme(workspace.theme);
  }, [workspace, setColorScheme]);
  const reader = useMemo<Reader>(
    () => ({
      locale,
      setLocale: (next) => {
        localStorage.setItem(LOCALE_KEY, next);
        setChosen(next);
        remember({ locale: next });
      },
      theme: colorScheme,
      setTheme: (next) => {
        setColorScheme(next);
        remember({ theme: next });
      },
    }),
    [locale, colorScheme, setColorScheme],
  );
  return (
    <ReaderContext value={reader}>
      <LocaleContext value={locale}>{children}</LocaleContext>
    </ReaderContext>
  );
}

function rememberedLocale(): Locale | null {
  const locale = localStorage.getItem(LOCALE_KEY);
  return isLocale(locale) ? locale : null;
}

/** The browser remembers already; a server that cannot be reached now is told the next time. */
function remember(preferences: { locale?: Locale; theme?: MantineColorScheme }): void {
  sendJson('/api/preferences', preferences, { method: 'PUT' }).catch((error: unknown) => {
    console.warn('preferences were not stored', error);
  });
}
