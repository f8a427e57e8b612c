import { Button, Menu } from '@mantine/core';
import { IconArrowsLeftRight, IconChevronDown } from '@tabler/icons-react';
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
    <Menu position="bottom-start" width={240}>
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
        <Menu.RadioItem value="report" checked={compare === null} onChange={() => onChange(null)}>
          {words.compareReport}
        </Menu.RadioItem>
        <Menu.RadioItem value="none" checked={compare?.length === 0} onChange={() => onChange([])}>
          {words.compareNone}
        </Menu.RadioItem>
        <Menu.Divider />
        {COMPARISONS.map(({ comparison, word }) => (
          <Menu.CheckboxItem
            key={comparison}
            checked={compare?.includes(comparison) === true}
            onChange={() => toggle(comparison)}
          >
            {words[word]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function inOrder(chosen: readonly Comparison[]): Comparison[] {
  return COMPARISONS.map(({ comparison }) => comparison).filter((each) => chosen.includes(each));
}
