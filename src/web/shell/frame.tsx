import { Outlet, useRouterState } from '@tanstack/react-router';
import { Gate } from '../session/gate.tsx';
import { Shell } from './shell.tsx';

/** Pages for people without an account: nothing of the workspace stands around them. */
const PLAIN: ReadonlySet<string> = new Set([
  '/reconnect',
  '/consent/return',
  '/sign-in',
  '/claim',
  '/invitation',
  '/reset',
]);

/** What stands around a page: the shell for who is signed in, or nothing. */
export function Frame() {
  // The page that is shown, not the address that is about to be: what needs a session never stands outside of the gate.
  const path = useRouterState({
    select: ({ matches, location }) => matches.at(-1)?.pathname ?? location.pathname,
  });
  if (PLAIN.has(path)) return <Outlet />;
  return (
    <Gate>
      <Shell />
    </Gate>
  );
}
