import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconFileTypePdf,
  IconPresentation,
  IconTable,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { filePath } from '../api/queries.ts';
import type { Asked, FileKind } from '../api/queries.ts';
import { useDownload } from '../api/use-download.ts';
import { useWords } from '../words/words.tsx';

const ICON = { size: 17, stroke: 1.7 } as const;

/** The same report as a file: on paper, as slides, as numbers. */
export function DownloadMenu({ asked }: { asked: Asked }) {
  const words = useWords();
  const { isRunning, run } = useDownload();
  const { template, reading } = asked;
  const item = (label: string, icon: ReactNode, file: { kind: FileKind; body: unknown }) => (
    <Menu.Item
      leftSection={icon}
      onClick={() =>
        run({ path: filePath(template, file.kind), body: file.body, doing: words.fileMaking })
      }
    >
      {label}
    </Menu.Item>
  );
  const pdf = (label: string, paper: 'a4' | 'letter' | 'wide') =>
    item(label, <IconFileTypePdf {...ICON} />, { kind: 'pdf', body: { reading, paper } });
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <Button
          loading={isRunning}
          leftSection={<IconDownload size={17} stroke={1.8} />}
          rightSection={<IconChevronDown size={14} stroke={2} />}
        >
          {words.download}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.downloadPrint}</Menu.Label>
        {pdf(words.pdfA4, 'a4')}
        {pdf(words.pdfLetter, 'letter')}
        <Menu.Divider />
        <Menu.Label>{words.downloadPresent}</Menu.Label>
        {item(words.powerPoint, <IconPresentation {...ICON} />, { kind: 'pptx', body: reading })}
        {pdf(words.pdfWide, 'wide')}
        <Menu.Divider />
        <Menu.Label>{words.downloadNumbers}</Menu.Label>
        {item(words.excel, <IconTable {...ICON} />, { kind: 'xlsx', body: reading })}
        <Menu.Label>{words.csvIsInBlocks}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
