import { useEffect } from 'react';

/** Names the browser's tab after the page. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Rapport' : `${title} · Rapport`;
  }, [title]);
}
