import { COMMANDS } from '../cli/commands.ts';
import { commandPage } from './command-page.ts';
import { dimensionPage } from './dimension-page.ts';
import { entityPage } from './entity-page.ts';
import { kpiPage } from './kpi-page.ts';
import type { DocsPage } from './markdown.ts';
import { problemPage } from './problem-page.ts';
import { templatePage } from './template-page.ts';

/**
 * Every page of `docs/` that is written from the catalogues, wholly or in part. `npm run docs` writes them, a test
 * compares them. `readPage` gives the page as it stands now.
 */
export async function docsPages(readPage: (path: string) => string): Promise<DocsPage[]> {
  return [
    kpiPage(),
    entityPage(),
    dimensionPage(),
    await templatePage(),
    problemPage(),
    commandPage(readPage('docs/command-line.md'), COMMANDS),
  ];
}
