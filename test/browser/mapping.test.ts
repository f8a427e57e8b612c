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

const READERS: readonly Reader[] = [
  { locale: 'en-US', width: 1280, scheme: 'light' },
  { locale: 'pt-BR', width: 390, scheme: 'dark' },
  { locale: 'es-ES', width: 390, scheme: 'light' },
];

test.each(READERS)(
  'the mapping of a table stands in $locale at $width pixels, $scheme, with nothing in its way',
  async (reader) => {
    const { page, errors } = await openPage(browser, rapport.address, reader);
    await page.goto('/sources/demo/mapping?stream=invoices');
    await settle(page);
    await page.getByRole('row', { name: /^in_/ }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

test('a map is changed with its rows in sight, its effect is said, and undone nothing is left to save', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/sources');
  await page.getByRole('button', { name: 'More about Demo portfolio' }).click();
  await page.getByRole('menuitem', { name: 'Mapping' }).click();
  await page.getByRole('button', { name: /^subscription_lines/ }).click();
  await page.getByRole('heading', { name: 'What becomes of the rows' }).waitFor();
  await page.getByText('No row is left out.').waitFor();
  await page.locator('input[aria-label="Unit price: Filled from"]').click();
  await page.getByRole('option', { name: 'Formula' }).click();
  const formula = page.getByRole('textbox', { name: 'Unit price: Formula' });
  await formula.fill('if([quantity] > 1, [unit_p');
  await page.getByRole('option', { name: '[unit_price]' }).click();
  await formula.press('End');
  await formula.pressSequentially(', null)');
  await page.getByRole('heading', { name: 'Rows that are left out' }).waitFor();
  await page.getByText('Unit price is empty').first().waitFor();
  await page.getByRole('region', { name: 'What saving changes' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await formula.fill('nothing + ');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some(
      (button) => button.textContent === 'Save and build' && button.disabled,
    ),
  );

  await page.getByRole('button', { name: /^Do not use it as/ }).click();
  await page
    .getByText(/MRR.* is no longer available/)
    .first()
    .waitFor();
  const undo = page.getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.click();
  await page.getByText('Changes that are not saved yet').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a filter is saved, the reports are built with it, and the earlier version is taken over', async () => {
  const { page, errors } = await openPage(browser, rapport.address, { locale: 'pt-BR' });
  await page.goto('/sources/demo/mapping?stream=invoices');
  const filter = page.getByRole('textbox', { name: 'Manter só as linhas em que' });
  await filter.fill("[status] = 'paid'");
  await page.getByRole('button', { name: 'Salvar e montar' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Versões' }).click();
  await page.getByRole('menuitem', { name: /Versão 2/ }).waitFor();
  await page.getByRole('menuitem', { name: /Versão 1/ }).click();
  // The version is asked for first; there is something to save once it has come.
  await page.getByRole('button', { name: 'Salvar e montar' }).waitFor();
  expect(await filter.inputValue()).toBe('');
  expect(errors).toEqual([]);
  await page.context().close();
});
