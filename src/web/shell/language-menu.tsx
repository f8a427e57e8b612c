import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { LOCALES } from '../../base/locale.ts';
import { useReader } from '../app/reader.tsx';
import { useWords, wordsOf } from '../words/words.tsx';

/** Every language by its own name, so that a lost reader finds theirs. */
export function LanguageMenu() {
  const words = useWords();
  const { locale, setLocale } = useReader();
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconLanguage size={18} stroke={1.6} />}
        >
          <span aria-hidden="true">{locale.slice(0, 2).toUpperCase()}</span>
          <span className="visually-hidden">
            {words.language}: {words.languageName}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={locale}>
          {LOCALES.map((each) => (
            <Menu.RadioItem
              key={each}
              value={each}
              lang={each}
              closeMenuOnClick
              onChange={() => setLocale(each)}
            >
              {wordsOf(each).languageName}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
