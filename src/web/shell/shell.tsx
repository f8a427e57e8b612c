import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ApiError, OFFLINE } from '../api/client.ts';
import { workspaceQuery } from '../api/queries.ts';
import { useWords } from '../words/words.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { MainNav } from './main-nav.tsx';
import { OfflinePage } from './offline-page.tsx';
import { PhoneMenu } from './phone-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { ViewBanner } from './view-banner.tsx';
import css from './shell.module.css';

/** What stands around every page. */
export function Shell() {
  const words = useWords();
  const { data: workspace, error, refetch } = useQuery(workspaceQuery());
  const isOffline = workspace === undefined && error instanceof ApiError && error.code === OFFLINE;
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  return (
    <>
      <a className={css['skip']} href="#main">
        {words.skipToContent}
      </a>
      <ViewBanner />
      <header className={css['header']}>
        <div className={css['bar']}>
          <BrandMark workspace={workspace ?? null} />
          <div className={css['wide']}>
            <MainNav />
          </div>
          <div className={css['tools']}>
            <LanguageMenu />
            <ThemeMenu />
            <AccountMenu />
            <div className={css['narrow']}>
              <PhoneMenu />
            </div>
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={css['main']}>
        {isOffline ? <OfflinePage onRetry={() => void refetch()} /> : <Outlet />}
      </main>
    </>
  );
}

/** A new page takes the focus, so that keyboards and screen readers start at its top. The first page keeps it. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
