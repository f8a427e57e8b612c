import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/client.ts';
import { useWords } from '../../words/words.tsx';

/** Does something to sources, then asks for them anew; what went wrong is said. */
export function useSourceAction<Given, Gives>(
  act: (given: Given) => Promise<Gives>,
): { run: (given: Given) => void; isRunning: boolean; data: Gives | undefined } {
  const client = useQueryClient();
  const words = useWords();
  const mutation = useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: ['sources'] }),
    onError: (error) => {
      const hint = error instanceof ApiError ? error.hint : '';
      notifications.show({
        color: 'red',
        title: error.message === '' ? words.errorTitle : error.message,
        message: hint,
      });
    },
  });
  return { run: mutation.mutate, isRunning: mutation.isPending, data: mutation.data };
}
