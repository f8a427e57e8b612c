import { Button, Menu } from '@mantine/core';
import { IconArrowsLeftRight, IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Comparison } from '../../query/schema.ts';
import type { Choice } from '../reading/choice.ts';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/words.tsx';
import css from './controls.module.css';

const COMPARISONS: readonly { comparison: Extract<Comparison, string>; word: WordKey }[] = [
  { comparison: 'previous_period', word: 'comparePreviousPeriod' },
  { comparison: 'previous_year', word: 'comparePreviousYear' },
  { comparison: 'target', word: 'compareTarget' },
];

type Props = { choice: Choice; onChange: (compare: Comparison[] | null) => void };

/** What numbers are held against: one, several, none, or as the report has it. */
export function CompareControl({ choice, onChange }: Props) {
  const words = useWords();
  const { compare } = choice;
  const toggle = (comparison: Comparison): void => {
    const others = (compare ?? []).filter((each) => each !== comparison);
    onChange(compare?.includes(comparison) === true ? others : inOrder([...others, comparison]));
  };
  return (
    <Menu position="bottom-start" width={240} closeOnItemClick={false}>
      <Menu.Target>
        <Button
          variant="default"
          className={css['control'] ?? ''}
          leftSection={<IconArrowsLeftRight size={17} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} stroke={2} />}
        >
          {words.compare}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Choose kind="menuitemradio" isOn={compare === null} onClick={() => onChange(null)}>
          {words.compareReport}
        </Choose>
        <Choose kind="menuitemradio" isOn={compare?.length === 0} onClick={() => onChange([])}>
          {words.compareNone}
        </Choose>
        <Menu.Divider />
        {COMPARISONS.map(({ comparison, word }) => (
          <Choose
            key={comparison}
            kind="menuitemcheckbox"
            isOn={compare?.includes(comparison) === true}
            onClick={() => toggle(comparison)}
          >
            {words[word]}
          </Choose>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type ChooseProps = {
  kind: 'menuitemradio' | 'menuitemcheckbox';
  isOn: boolean;
  onClick: () => void;
  children: ReactNode;
};

function Choose({ kind, isOn, onClick, children }: ChooseProps) {
  return (
    <Menu.Item
      role={kind}
      aria-checked={isOn}
      rightSection={isOn ? <IconCheck size={16} /> : null}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}

function inOrder(chosen: readonly Comparison[]): Comparison[] {
  return COMPARISONS.map(({ comparison }) => comparison).filter((each) => chosen.includes(each));
}
