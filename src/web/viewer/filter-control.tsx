import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import type { ReportLayout } from '../../serve/schema.ts';
import type { ChoiceState } from '../reading/use-choice.ts';
import { SidePanel } from '../shell/side-panel.tsx';
import { useWords } from '../words/words.tsx';
import css from './controls.module.css';
import { MemberSelect } from './member-select.tsx';

type Props = { controls: ReportLayout['controls']; state: ChoiceState };

/** Which part of the book: members of each dimension, searched as one types. */
export function FilterControl({ controls, state }: Props) {
  const words = useWords();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { filters } = state.choice;
  return (
    <>
      <Button
        variant="default"
        className={css['control'] ?? ''}
        leftSection={<IconFilter size={17} stroke={1.6} />}
        aria-haspopup="dialog"
        onClick={open}
      >
        {words.filters}
        {filters.length === 0 ? null : <span className={css['count']}>{filters.length}</span>}
      </Button>
      <SidePanel title={words.filters} size={400} isOpen={isOpen} onClose={close}>
        <p className={css['drawerLead']}>{words.filtersLead}</p>
        <div className={css['filters']}>
          {controls.map((control) => (
            <MemberSelect
              key={control.dimension}
              control={control}
              filter={filters.find((each) => each.dimension === control.dimension) ?? null}
              onChange={(filter) => state.setFilter(control.dimension, filter)}
            />
          ))}
        </div>
        <div className={css['drawerFoot']}>
          <Button
            variant="subtle"
            color="gray"
            disabled={filters.length === 0}
            onClick={() => state.change({ filters: [] })}
          >
            {words.clear}
          </Button>
          <Button onClick={close}>{words.done}</Button>
        </div>
      </SidePanel>
    </>
  );
}
