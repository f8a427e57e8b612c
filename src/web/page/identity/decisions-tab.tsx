import { Button, FileButton, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { saveBlob } from '../../api/download.ts';
import { Notice } from '../../viewer/notice.tsx';
import { fillWord, useLocale } from '../../words/words.tsx';
import { DecisionList } from './decision-list.tsx';
import { EmptyList } from './empty-list.tsx';
import { decisionsQuery, IDENTITY, readDocument, sendDocument } from './identity-queries.ts';
import { ListTools } from './list-tools.tsx';
import { MoreButton } from './more-button.tsx';
import type { TabProps } from './tab-props.ts';
import { tellError } from './use-decide.tsx';
import { useMore } from './use-more.ts';
import { useIdentityWords } from './words/use-identity-words.ts';

/** Everything that was ever decided, newest first, and the way in and out as a file. */
export function DecisionsTab({ search, set, decider }: TabProps) {
  const words = useIdentityWords();
  const locale = useLocale();
  const { limit, more } = useMore();
  const q = search.q ?? '';
  const { data, error, refetch } = useQuery(decisionsQuery({ search: q, limit, locale }));
  return (
    <>
      <ListTools search={q} onSearch={(text) => set({ q: text })}>
        <DocumentButtons />
      </ListTools>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={220} radius="lg" /> : null}
      {data?.total === 0 ? <EmptyList isSearch={q !== ''} title={words.decisionsNone} /> : null}
      <DecisionList decisions={data?.decisions ?? []} onUndo={decider.undo} />
      <MoreButton total={data?.total ?? 0} limit={limit} onMore={more} />
    </>
  );
}

function DocumentButtons() {
  const words = useIdentityWords();
  const client = useQueryClient();
  const save = async (): Promise<void> => {
    const text = JSON.stringify(await readDocument(), null, 2);
    saveBlob('identity.json', new Blob([text], { type: 'application/json' }));
  };
  const load = async (file: File): Promise<void> => {
    const document = parsed(await file.text());
    if (document === null) return tellError(new Error(words.importBad));
    const { decided } = await sendDocument(document);
    notifications.show({ message: fillWord(words.imported, { count: decided }) });
    await client.invalidateQueries({ queryKey: IDENTITY });
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.8} />}
        onClick={() => void save().catch(tellError)}
      >
        {words.exportAll}
      </Button>
      <FileButton
        accept="application/json"
        onChange={(file) => void (file === null ? null : load(file).catch(tellError))}
      >
        {(props) => (
          <Button variant="default" leftSection={<IconUpload size={16} stroke={1.8} />} {...props}>
            {words.importAll}
          </Button>
        )}
      </FileButton>
    </>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the person is told that it holds no decisions
  }
}
