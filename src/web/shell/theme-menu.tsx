import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useReader } from '../app/reader.tsx';
import { useWords } from '../words/words.tsx';

const THEMES = [
  { theme: 'light', word: 'themeLight', Icon: IconSun },
  { theme: 'dark', word: 'themeDark', Icon: IconMoon },
  { theme: 'auto', word: 'themeAuto', Icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const words = useWords();
  const { theme, setTheme } = useReader();
  const Current = THEMES.find((each) => each.theme === theme)?.Icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.theme}>
          <Current size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={theme}>
          {THEMES.map(({ theme: each, word, Icon }) => (
            <Menu.RadioItem
              key={each}
              value={each}
              closeMenuOnClick
              rightSection={<Icon size={16} stroke={1.6} />}
              onChange={() => setTheme(each)}
            >
              {words[word]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
