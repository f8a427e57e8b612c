import { Outlet, useRouterState } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

/** Pages for people without an account: nothing of the workspace stands around them. */
const PLAIN: ReadonlySet<string> = new Set(['/reconnect', '/consent/return']);

/** What stands around a page: the shell, or nothing. */
export function Frame() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return PLAIN.has(path) ? <Outlet /> : <Shell />;
}
