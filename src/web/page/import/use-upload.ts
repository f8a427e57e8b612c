import { useState } from 'react';
import type { Upload } from '../../../serve/schema.ts';
import { sendFile } from '../../api/client.ts';

export type Sending = { key: string; name: string; error: Error | null };

/** Sends files one after the other; each tells how it fares. */
export function useUpload(onUpload: (upload: Upload) => void): {
  sending: readonly Sending[];
  send: (files: readonly File[]) => void;
  dismiss: (key: string) => void;
} {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const drop = (key: string): void => setSending((all) => all.filter((each) => each.key !== key));
  const sendAll = async (files: readonly File[]): Promise<void> => {
    const waiting = files.map((file) => ({
      file,
      key: `${file.name} ${file.lastModified} ${Math.random()}`,
    }));
    setSending((all) => [
      ...all,
      ...waiting.map(({ file, key }) => ({ key, name: file.name, error: null })),
    ]);
    for (const { file, key } of waiting) {
      try {
        onUpload(await sendFile<Upload>('/api/uploads', file));
        drop(key);
      } catch (error) {
        const reason = error instanceof Error ? error : new Error(String(error));
        setSending((all) =>
          all.map((each) => (each.key === key ? { ...each, error: reason } : each)),
        );
      }
    }
  };
  return { sending, send: (files) => void sendAll(files), dismiss: drop };
}
