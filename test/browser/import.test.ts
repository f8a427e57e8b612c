import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, settle, violationsOn } from './browser.ts';
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

/** Eight clients; the third row has a date that no calendar knows, and each other date can be read in two ways. */
const CLIENTS = [
  'account_id;name;tax_id;industry;region;created_on',
  '0001;Padaria Aurora;12.345.678/0001-95;Food;South;03/04/2024',
  '0002;Oficina Boreal;;Services;South;05/06/2024',
  '0003;Clínica Central;;Health;North;99/99/2024',
  '0004;Distribuidora Delta;;Retail;North;07/08/2024',
].join('\n');

async function dropClients(page: Page): Promise<void> {
  await page.goto('/import');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(CLIENTS) });
  await page.getByRole('heading', { name: 'clients.csv' }).waitFor();
}

test('own files are detected, mapped, checked and imported', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await dropClients(page);
  expect(await page.getByText(/separated by semicolon/).count()).toBe(1);
  expect(await page.getByLabel('Type: account_id').inputValue()).toBe('text');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Type: created_on').selectOption('date');
  await page.getByLabel('Written as: created_on').selectOption('dmy');
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByLabel('This table holds').waitFor();
  expect(await page.getByLabel('This table holds').inputValue()).toBe('account');
  expect(await violationsOn(page)).toEqual([]);

  // Leaving and coming back loses nothing.
  await page.getByRole('link', { name: 'KPIs', exact: true }).click();
  await page.getByRole('heading', { name: 'KPIs', level: 1 }).waitFor();
  await page.goBack();
  await page.getByLabel('This table holds').waitFor();

  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'What your files can fill' }).waitFor();
  expect(await page.getByText(/of \d+ KPIs ready/).count()).toBe(1);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import', exact: true }).last().click();

  await page.getByRole('heading', { name: 'Your data is in' }).waitFor();
  await page.getByText('99/99/2024').waitFor();
  await page.getByText('not a date as the column has them').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the reports' }).click();
  await settle(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a file that cannot be read says why, and the next one may be tried', async () => {
  const { page } = await openPage(browser, rapport.address, { locale: 'pt-BR' });
  await page.goto('/import');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'quebrado.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 not a workbook'),
  });
  await page.getByText('quebrado.xlsx').waitFor();
  await page.getByRole('button', { name: 'Remover quebrado.xlsx' }).click();
  expect(await page.getByText('quebrado.xlsx').count()).toBe(0);
  await page.context().close();
});
