import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconChartBar, IconDots, IconFileTypeCsv, IconTable } from '@tabler/icons-react';
import type { FilledBlock } from '../../report/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';
import { csvPath } from '../api/queries.ts';
import type { Asked } from '../api/queries.ts';
import { useDownload } from '../api/use-download.ts';
import { fillWord, useWords } from '../words/words.tsx';
import css from './viewer.module.css';

type Props = {
  asked: Asked;
  block: ReportLayout['pages'][number]['blocks'][number];
  filled: FilledBlock | null;
  view: { asTable: boolean; toggleTable: () => void };
};

/** What can be done with one block: its numbers as a table, its rows as a file. */
export function BlockMenu({ asked, block, filled, view }: Props) {
  const words = useWords();
  const { run } = useDownload();
  if (filled === null || filled.state.kind !== 'filled' || filled.state.figure.kind === 'text')
    return null;
  const isChart = filled.state.figure.kind === 'chart';
  const toggleLabel = view.asTable ? words.showChart : words.showTable;
  const ToggleIcon = view.asTable ? IconChartBar : IconTable;
  const csv = (): void =>
    run({ path: csvPath(asked.template, block.id), body: asked.reading, doing: words.csvMaking });
  return (
    <span className={css['blockTools']}>
      {isChart ? (
        <Tooltip label={toggleLabel}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={toggleLabel}
            aria-pressed={view.asTable}
            onClick={view.toggleTable}
          >
            <ToggleIcon size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ) : null}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={fillWord(words.blockMenu, { title: filled.title ?? '' }).trim()}
          >
            <IconDots size={17} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileTypeCsv size={17} stroke={1.6} />} onClick={csv}>
            {words.csv}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
