import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { ApiError, OFFLINE } from '../api/client.ts';
import { OfflinePage } from '../shell/offline-page.tsx';
import { sessionQuery } from './session-query.ts';

/** Lets in who is signed in; everybody else is led to where they can be. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery());
  const navigate = useNavigate();
  const here = useRouterState({ select: ({ location }) => location.href });
  const state = data?.state ?? null;
  useEffect(() => {
    if (state === 'unclaimed') void navigate({ to: '/claim', replace: true });
    if (state === 'signed_out') {
      const search = here === '/' ? {} : { to: here };
      void navigate({ to: '/sign-in', search, replace: true });
    }
    // The address of the moment when it was found out: the way there changes it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [state, navigate]);
  if (error instanceof ApiError && error.code === OFFLINE)
    return <OfflinePage onRetry={() => void refetch()} />;
  return state === 'signed_in' ? children : null;
}
