import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/words.tsx';
import { ApiError } from './client.ts';
import { download } from './download.ts';

type Wanted = { path: string; body: unknown; doing: string };

/** Makes and downloads a file; a message that screen readers hear says that it is being made, and if it failed. */
export function useDownload(): { isRunning: boolean; run: (wanted: Wanted) => void } {
  const words = useWords();
  const mutation = useMutation({
    mutationFn: ({ path, body }: Wanted) => download(path, body),
    onMutate: ({ path, doing }) => {
      notifications.show({
        id: path,
        message: doing,
        loading: true,
        autoClose: false,
        withCloseButton: false,
      });
    },
    onSuccess: (_, { path }) => {
      notifications.update({
        id: path,
        message: words.downloadDone,
        loading: false,
        autoClose: 3000,
        withCloseButton: true,
      });
    },
    onError: (error, { path }) => {
      const message =
        error instanceof ApiError && error.message !== ''
          ? `${error.message} ${error.hint}`
          : words.downloadFailed;
      notifications.update({
        id: path,
        message,
        color: 'red',
        loading: false,
        autoClose: false,
        withCloseButton: true,
      });
    },
  });
  return { isRunning: mutation.isPending, run: (wanted) => mutation.mutate(wanted) };
}
