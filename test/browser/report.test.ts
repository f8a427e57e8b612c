import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, settle } from './browser.ts';
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

const GREETINGS = [
  { locale: 'en-US', lang: 'en', title: 'Portfolio', report: 'Executive monthly review' },
  { locale: 'pt-BR', lang: 'pt-BR', title: 'Carteira', report: 'Revisão executiva mensal' },
  { locale: 'es-ES', lang: 'es', title: 'Cartera', report: 'Revisión ejecutiva mensual' },
] as const;

test.each(GREETINGS)(
  'the first page greets a reader of $locale in their language',
  async (greeting) => {
    const { page, errors } = await openPage(browser, rapport.address, { locale: greeting.locale });
    await page.goto('/');
    await settle(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(greeting.lang);
    expect(await page.locator('h1').textContent()).toBe(greeting.title);
    await page.getByText(greeting.report).first().waitFor();
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(10);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

test('a report follows period, comparison and filters, and its address says them', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/');
  await page.getByRole('link', { name: /Executive monthly review/ }).click();
  await settle(page);
  const strip = page.locator('[data-block]').first();
  const before = await strip.textContent();

  await page.getByRole('button', { name: /^Period: / }).click();
  await page.getByRole('button', { name: 'Last 12 months', exact: true }).click();
  await page.waitForURL(/period=last_12_months/);
  await settle(page);
  expect(await strip.textContent()).not.toBe(before);

  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Previous year' }).click();
  await page.waitForURL(/compare=previous_year/);
  await page.keyboard.press('Escape');
  await settle(page);
  expect(await strip.textContent()).toContain('same period last year');

  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('combobox', { name: 'Region', exact: true }).click();
  await page.getByRole('option').first().click();
  await page.waitForURL(/filter=region:/);
  await page.getByRole('button', { name: 'Done' }).click();
  await settle(page);
  const chip = page.getByRole('list', { name: 'Active filters' });
  expect(await chip.textContent()).toContain('Region');

  const filtered = await strip.textContent();
  await page.reload();
  await settle(page);
  expect(await strip.textContent()).toBe(filtered);

  await page.getByRole('button', { name: /^Remove filter/ }).click();
  await settle(page);
  expect(page.url()).not.toContain('filter=');
  await page.goBack();
  await settle(page);
  expect(await strip.textContent()).toBe(filtered);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a number explains itself, by keyboard alone', async () => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/reports/exec_monthly');
  await settle(page);
  const number = page.locator('button[data-explain]').first();
  const hint = (await number.getAttribute('aria-describedby')) ?? '';
  expect(await page.locator(`#${hint}`).textContent()).toBe('Explain this number');
  await number.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('table').waitFor();
  const text = (await dialog.textContent()) ?? '';
  for (const part of ['Rows', 'Period', 'Filters', 'Sources', 'synced', 'Data version'])
    expect(text).toContain(part);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().close();
});

test('a click on an account shows it in the same period, and leads back', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/?period=last_12_months');
  await settle(page);
  const row = page.locator('table tbody th a').first();
  const name = await row.textContent();
  await row.click();
  await page.waitForURL(/\/accounts\/[^?]+\?period=last_12_months/);
  await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
  await settle(page);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await page.waitForURL(/\/\?period=last_12_months$/);
  await page.getByRole('heading', { level: 1, name: 'Portfolio' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a chart is also a table, and a table sorts by its numbers', async () => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/reports/exec_monthly');
  await settle(page);
  const chart = page
    .locator('section', { has: page.getByRole('button', { name: 'Show as table' }) })
    .last();
  const drawing = chart.locator('[role="img"]');
  await drawing.locator('svg').waitFor();
  expect(((await drawing.getAttribute('aria-label')) ?? '').length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await page.waitForURL(/table=/);
  await page.getByRole('button', { name: 'Show as chart' }).waitFor();

  await page.goto('/');
  await settle(page);
  const head = page.locator('thead button').first();
  await head.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('th[aria-sort="ascending"]').waitFor();
  expect(page.url()).toContain('sort=');
  await page.context().close();
});

test.each([
  ['PDF, A4 paper', 'pdf', '%PDF-'],
  ['PDF, Letter paper', 'pdf', '%PDF-'],
  ['PDF, 16:9 slides', 'pdf', '%PDF-'],
  ['PowerPoint', 'pptx', 'PK\u0003\u0004'],
  ['Excel', 'xlsx', 'PK\u0003\u0004'],
])('the report is downloaded as %s', async (item, kind, begins) => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/reports/exec_monthly');
  await settle(page);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins);
  await page.context().close();
});

test('a file that cannot be made is said so, on a phone and by keyboard too', async () => {
  const { page } = await openPage(browser, rapport.address, { width: 390 });
  await page.route('**/api/reports/exec_monthly/pptx', (route) => route.abort());
  await page.goto('/reports/exec_monthly');
  await settle(page);
  await page.getByRole('button', { name: 'Download', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'PowerPoint', exact: true }).focus();
  await page.keyboard.press('Enter');
  const alert = page.getByText('The file could not be made', { exact: false });
  await alert.waitFor();
  expect(await alert.isVisible()).toBe(true);
  await page.context().close();
});

// Last, because the workspace remembers it for whoever comes next.
test('the chosen language and appearance are remembered, here and for the next browser', async () => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/');
  await page.getByRole('button', { name: 'Language: English' }).click();
  await page.getByRole('menuitemradio', { name: 'Español' }).click();
  await page.getByRole('link', { name: 'Informes', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Apariencia' }).click();
  const stored = page.waitForResponse((reply) => reply.url().endsWith('/api/preferences'));
  await page.getByRole('menuitemradio', { name: 'Oscura' }).click();
  expect((await stored).status()).toBe(204);
  await page.reload();
  await page.getByRole('heading', { name: 'Cartera', level: 1 }).waitFor();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await page.context().close();

  const next = await openPage(browser, rapport.address);
  await next.page.goto('/');
  await next.page.getByRole('heading', { name: 'Cartera', level: 1 }).waitFor();
  await next.page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await next.page.context().close();
});
