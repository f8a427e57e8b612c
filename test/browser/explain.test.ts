/** "Explain this number" on numbers of every kind, by pointer, keyboard and touch. */
import type { Browser, Locator, Page } from 'playwright-core';
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

/** What stands in an explanation, once it is there. */
async function explanationOn(page: Page): Promise<{ dialog: Locator; text: string }> {
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Data version').waitFor();
  return { dialog, text: (await dialog.textContent()) ?? '' };
}

test('numbers of a table explain themselves: cells by pointer, the total too', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/');
  await settle(page);
  const row = page.locator('tbody tr').nth(2);
  const client = (await row.locator('th').textContent()) ?? '';
  const cell = row.locator('[data-explain]').first();
  await cell.hover();
  const { text } = await explanationOn(page);
  expect(text).toContain(`Account: ${client}`);
  expect(await violationsOn(page)).toEqual([]);
  await page.mouse.move(2, 2);
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.locator('tfoot tr').last().locator('[data-explain]').first().click();
  const total = await explanationOn(page);
  expect(total.text).not.toContain('Account:');
  await page.keyboard.press('Escape');
  await total.dialog.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a table is one stop of the tab key; arrows lead from number to number', async () => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/');
  await settle(page);
  expect(await page.locator('table [data-explain][tabindex="0"]').count()).toBe(1);
  await page.locator('table [data-explain][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('table [data-explain]:focus');
  const there = await page
    .locator('tbody tr')
    .nth(1)
    .locator('[data-explain]')
    .nth(1)
    .textContent();
  expect(await focused.textContent()).toBe(there);
  await page.keyboard.press('Enter');
  const { dialog } = await explanationOn(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused.textContent()).toBe(there);
  await page.context().close();
});

test('a step of a waterfall explains itself at a click', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/reports/exec_monthly');
  await settle(page);
  await clickShape(page, 'retention_bridge');
  const { text } = await explanationOn(page);
  expect(text).toContain('Period');
  expect(await violationsOn(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a bar of a client says what can be done with it', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/reports/exec_monthly');
  await settle(page);
  await clickShape(page, 'profit_clients');
  const explain = page.getByRole('menuitem', { name: /^Explain / }).first();
  await explain.waitFor();
  expect(await page.getByRole('menuitem', { name: /^Open / }).count()).toBe(1);
  expect(await page.getByRole('menuitem', { name: /^Filter by / }).count()).toBe(1);
  await explain.click();
  const { text } = await explanationOn(page);
  expect(text).toContain('Account: ');
  await page.keyboard.press('Escape');
  await clickShape(page, 'profit_clients');
  await page.getByRole('menuitem', { name: /^Filter by / }).click();
  await page.waitForURL(/filter=account:/);
  expect(errors).toEqual([]);
  await page.context().close();
});

/** Clicks the middle of the largest shape that a chart fills: a bar, a step, a dot. */
async function clickShape(page: Page, block: string): Promise<void> {
  const chart = page.locator(`[data-block="${block}"] [role="img"] svg`);
  await chart.scrollIntoViewIfNeeded();
  const largest = chart.locator('path[fill^="#"]:not([fill="#000"])');
  await largest.first().waitFor();
  // Charts grow into their shapes for a moment.
  await page.waitForTimeout(600);
  const boxes = await largest.evaluateAll((paths) =>
    paths.map((path) => path.getBoundingClientRect().toJSON()),
  );
  const box = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  if (box === undefined) throw new Error('the chart fills no shape');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('what a chart shows is explained in its data table as well', async () => {
  const { page } = await openPage(browser, rapport.address);
  await page.goto('/reports/exec_monthly');
  await settle(page);
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await page.getByRole('button', { name: 'Show as chart' }).waitFor();
  const section = page.locator('section', {
    has: page.getByRole('button', { name: 'Show as chart' }),
  });
  await section.last().locator('td [data-explain]').first().click();
  await explanationOn(page);
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});

test('on a phone a table is cards with the same numbers, and they explain themselves', async () => {
  const wide = await openPage(browser, rapport.address);
  await wide.page.goto('/');
  await settle(wide.page);
  const row = await wide.page.locator('tbody tr').first().locator('td').allTextContents();
  await wide.page.context().close();

  const { page, errors } = await openPage(browser, rapport.address, { width: 390 });
  await page.goto('/');
  await settle(page);
  const card = page.locator('tbody tr').first();
  expect(await card.locator('td').allTextContents()).toEqual(row);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const table = page.locator('table').first();
  expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  await card.locator('[data-explain]').first().click();
  await explanationOn(page);
  expect(await violationsOn(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a count in a band says how it is made, and explains the number behind it', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/reports/block_gallery');
  await settle(page);
  const block = page.locator('[data-block="histogram"]');
  await block.scrollIntoViewIfNeeded();
  await block.getByRole('button', { name: 'Show as table' }).click();
  await block.locator('[data-explain]').first().click();
  const { text, dialog } = await explanationOn(page);
  expect(text).toContain('How many have a value in this band');
  expect(text).toContain('Account health score');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.context().close();
});
