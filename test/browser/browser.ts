/** A real browser, one fresh reader at a time, and the accessibility rules. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { sessionAt } from './owner-session.ts';

export type Reader = {
  locale?: 'en-US' | 'pt-BR' | 'es-ES';
  width?: number;
  scheme?: 'light' | 'dark';
  /** Nobody is signed in. */
  isStranger?: boolean;
};

/** The Chromium that the test command found. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['RAPPORT_CHROMIUM'];
  return chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** A page of the owner in a browser that has never been here, or of a stranger. Errors on it are collected: a good page has none. */
export async function openPage(
  browser: Browser,
  address: string,
  { locale = 'en-US', width = 1280, scheme = 'light', isStranger = false }: Reader = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    locale,
    colorScheme: scheme,
    baseURL: address,
    viewport: { width, height: 900 },
    acceptDownloads: true,
  });
  const session = isStranger ? null : sessionAt(address);
  if (session !== null) await context.addCookies([{ ...session, url: address }]);
  // A ceiling against hanging on a busy machine, in milliseconds; no test measures itself by it.
  context.setDefaultTimeout(80_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors };
}

/** Waits until every block of the report has been answered. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] };

/** What breaks the accessibility rules, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary})`),
  );
}

/** Pixels by which the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
