/** One client on one page; and from a number down to the records behind it. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, overflowOf, settle, violationsOn } from './browser.ts';
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

test.each([
  { locale: 'en-US', width: 1280, scheme: 'light', timeline: 'Timeline of the period' },
  { locale: 'pt-BR', width: 390, scheme: 'dark', timeline: 'Linha do tempo do período' },
  { locale: 'es-ES', width: 390, scheme: 'light', timeline: 'Línea de tiempo del período' },
] as const)('a client stands on one page in $locale at $width pixels', async (reader) => {
  const { page, errors } = await openPage(browser, rapport.address, reader);
  await page.goto('/');
  await settle(page);
  await page.locator('tbody th a').first().click();
  await page.waitForURL(/\/accounts\//);
  await page.getByRole('heading', { name: reader.timeline }).waitFor();
  await settle(page);
  const timeline = page.locator('[data-block="timeline"] tbody tr');
  expect(await timeline.count()).toBeGreaterThan(3);
  // A section without records says so by itself, and the others stand.
  expect(await page.locator('[data-block="goals"] table').count()).toBe(0);
  expect(((await page.locator('[data-block="goals"]').textContent()) ?? '').length).toBeGreaterThan(
    20,
  );
  expect(await page.locator('[data-block="contacts"] tbody tr').count()).toBeGreaterThan(0);
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the page of a client is a file for the meeting', async () => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/');
  await settle(page);
  await page.locator('tbody th a').first().click();
  await page.waitForURL(/\/accounts\//);
  await settle(page);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PDF, A4 paper', exact: true }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

test('a number leads down to clients and to its records, and back, with the period kept', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/?period=last_12_months');
  await settle(page);
  await page.locator('[data-block="headline"] button[data-explain]').first().click();
  await page.getByRole('dialog').getByRole('link', { name: 'Break it down' }).click();
  await page.waitForURL(/\/reports\/drill\.mrr\.region\?period=last_12_months/);
  await settle(page);
  expect(await violationsOn(page)).toEqual([]);
  await page.locator('[data-block="members"] tbody th button').first().click();
  await page.waitForURL(/drill\.mrr\.team\?.*filter=region:/);
  await settle(page);
  const ways = page.getByRole('navigation', { name: 'Broken down by' });
  await ways.getByRole('link', { name: 'Records' }).click();
  await page.waitForURL(/drill\.mrr\.records\?.*filter=region:/);
  await page.locator('[data-block="records"] tbody tr').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .locator('[data-block="records"]')
      .getByRole('button', { name: /^More about/ })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Download as CSV' }).click()),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await page.waitForURL(/\/\?period=last_12_months$/);
  expect(errors).toEqual([]);
  await page.context().close();
});
