import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useWords } from '../../words/words.tsx';
import css from './data.module.css';
import { RejectList } from './reject-list.tsx';
import { RunTable } from './run-table.tsx';
import { SourceTable } from './source-table.tsx';

/** Where the numbers come from, how fresh they are, and what could not be read. */
export function DataPage() {
  const words = useWords();
  const { run } = useSearch({ from: '/data' });
  usePageTitle(words.navData);
  return (
    <div className="page">
      <header className={css['head']}>
        <div>
          <h1 className="page-title">{words.navData}</h1>
          <p className="page-lead">{words.dataLead}</p>
        </div>
        <Button component={Link} to="/import" leftSection={<IconUpload size={17} stroke={1.8} />}>
          {words.importFiles}
        </Button>
      </header>
      <SourceTable />
      <RunTable chosen={run ?? null} />
      {run === undefined ? null : <RejectList key={run} run={run} />}
    </div>
  );
}
