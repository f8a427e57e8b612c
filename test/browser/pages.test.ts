import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, overflowOf, settle, violationsOn } from './browser.ts';
import type { Reader } from './browser.ts';
import { START_CEILING, startRapport } from './rapport.ts';
import type { Running } from './rapport.ts';

let rapport: Running;
let browser: Browser;

beforeAll(async () => {
  rapport = await startRapport();
  browser = await openBrowser();
}, START_CEILING);

afterAll(async () => {
  await browser?.close();
  await rapport?.stop();
});

const PAGES = [
  '/',
  '/reports',
  '/reports/exec_monthly',
  '/reports/portfolio_health',
  '/reports/client_monitoring',
  '/reports/client_profitability',
  '/data',
  '/kpis',
  '/import',
];
const READERS: readonly Reader[] = [
  { locale: 'en-US', width: 1280, scheme: 'light' },
  { locale: 'pt-BR', width: 390, scheme: 'dark' },
  { locale: 'es-ES', width: 390, scheme: 'light' },
];
const CASES = PAGES.flatMap((path) => READERS.map((reader) => ({ path, reader, ...reader })));

test.each(CASES)(
  '$path stands in $locale at $width pixels, $scheme, with nothing in its way',
  async ({ path, reader }) => {
    const { page, errors } = await openPage(browser, rapport.address, reader);
    await page.goto(path);
    await settle(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

test('an address that leads nowhere says so', async () => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/nowhere');
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.goto('/reports/nothing');
  await page.getByRole('alert').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});

test('nothing is fetched from elsewhere', async () => {
  const { page } = await openPage(browser, rapport.address);
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto('/reports/exec_monthly');
  await settle(page);
  expect([...hosts]).toEqual([new URL(rapport.address).host]);
  await page.context().close();
});

test('the sources say how they stand, can be scheduled, taken away and brought back', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/sources');
  const card = page.getByRole('article', { name: 'Demo portfolio' });
  await card.getByText('Up to date').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await card.getByRole('button', { name: 'More about Demo portfolio' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await card.getByText('Goes with the next publish').waitFor();
  expect(await page.getByRole('button', { name: 'Publish now' }).count()).toBe(1);
  await card.getByRole('button', { name: 'Undo' }).click();
  await card.getByText('Up to date').waitFor();

  await page.getByRole('link', { name: 'Add a source' }).click();
  await page.getByLabel('Search connectors').fill('arq');
  await page.getByText('Nothing found').waitFor();
  await page.getByLabel('Search connectors').fill('fil');
  await page.getByRole('link', { name: 'Files', exact: true }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('one source on a phone, in the dark, with the runs it had', async () => {
  const { page, errors } = await openPage(browser, rapport.address, {
    locale: 'pt-BR',
    width: 390,
    scheme: 'dark',
  });
  await page.goto('/sources/demo');
  await page.getByRole('heading', { name: 'Últimas execuções' }).waitFor();
  await page.getByText('Concluída').waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
