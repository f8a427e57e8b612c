import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { sendJson } from '../api/client.ts';
import { goAnew } from './go.ts';

/** Ends the session here; nothing that was read stays in the tab. */
export function useSignOut(): () => void {
  const out = useMutation({
    mutationFn: () => sendJson<null>('/api/sign-out', undefined),
    onSuccess: () => goAnew('/sign-in'),
    onError: (error) => notifications.show({ color: 'red', message: error.message }),
  });
  return () => out.mutate();
}
