import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { pdfPath } from '../api/queries.ts';
import type { Asked } from '../api/queries.ts';
import { useDownload } from '../api/use-download.ts';
import { useWords } from '../words/words.tsx';

/** The same report on paper. */
export function PdfButton({ asked }: { asked: Asked }) {
  const words = useWords();
  const { isRunning, run } = useDownload();
  const start = (paper: 'a4' | 'letter'): void =>
    run({
      path: pdfPath(asked.template),
      body: { reading: asked.reading, paper },
      doing: words.pdfMaking,
    });
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button
          loading={isRunning}
          leftSection={<IconDownload size={17} stroke={1.8} />}
          rightSection={<IconChevronDown size={14} stroke={2} />}
        >
          {words.pdf}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => start('a4')}>{words.pdfA4}</Menu.Item>
        <Menu.Item onClick={() => start('letter')}>{words.pdfLetter}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
