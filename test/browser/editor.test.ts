import type { Browser, Page } from 'playwright-core';
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

/** Makes a report over the API, as the page does, and opens its editor. */
async function openEditor(page: Page, title: string, filters: object[] = []): Promise<string> {
  const reply = await page.request.post('/api/reports?locale=en', {
    data: { template: 'exec_monthly', title, filters },
    // as the page itself sends it: a write with a cookie says where it comes from
    headers: { origin: rapport.address },
  });
  const { report } = (await reply.json()) as { report: { id: string } };
  await page.goto(`/reports/${report.id}/edit`);
  await page.getByRole('heading', { name: title }).waitFor();
  await settle(page);
  return report.id;
}

/** Titles of the blocks on the page that is being written, in order. */
function blocksOn(page: Page): Promise<string[]> {
  return page
    .locator('[data-editor-block]')
    .evaluateAll((blocks) =>
      blocks.map((block) => block.querySelector('button')?.textContent ?? ''),
    );
}

async function draftOf(page: Page, report: string) {
  const reply = await page.request.get(`/api/reports/${report}/draft`);
  return (await reply.json()) as {
    report: { version: number };
    document: { pages: { blocks: { id: string; kind: string; width: number }[] }[] };
  };
}

test('a template becomes a report of one’s own from the gallery, about the accounts of one person', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/reports');
  await page.getByRole('button', { name: 'New report' }).click();
  await page.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: 'Executive monthly review' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Camila, monthly');
  await page.getByRole('combobox', { name: 'Add a filter…' }).fill('Account manager');
  await page.getByRole('option', { name: 'Account manager', exact: true }).click();
  await page.getByRole('combobox', { name: 'Account manager' }).click();
  await page.getByRole('option', { name: 'Camila Fonseca' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Create and edit' }).click();
  await page.getByRole('heading', { name: 'Camila, monthly' }).waitFor();
  await settle(page);
  expect(await blocksOn(page)).toEqual([
    'Where we stand',
    'Recurring revenue over 13 months',
    'In a few words',
  ]);
  await page.getByRole('button', { name: 'See as a reader' }).click();
  await page.getByText('Account manager: Camila Fonseca').first().waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('blocks are chosen, copied, moved, resized and taken back by the keyboard alone, and every step is written', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  const report = await openEditor(page, 'By keyboard');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Shift+Alt+ArrowLeft');
  expect(await blocksOn(page)).toEqual([
    'Recurring revenue over 13 months',
    'Where we stand',
    'Recurring revenue over 13 months',
    'In a few words',
  ]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Delete');
  expect(await blocksOn(page)).toEqual([
    'Where we stand',
    'Recurring revenue over 13 months',
    'In a few words',
  ]);
  await page.keyboard.press('Control+z');
  await page.getByText('Saved as draft').waitFor();
  await expect
    .poll(async () => (await draftOf(page, report)).document.pages[0]?.blocks.length)
    .toBe(4);
  await page.reload();
  await settle(page);
  expect((await blocksOn(page))[0]).toBe('Recurring revenue over 13 months');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('what a block asks is changed step by step and drawn anew each time, the kind keeps the question', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  const report = await openEditor(page, 'Query');
  await page.getByRole('button', { name: 'Add block' }).click();
  await page.getByRole('button', { name: 'Bars', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Block' });
  await panel.getByRole('combobox', { name: 'Metrics' }).fill('churned');
  await page.getByRole('option', { name: /^Churned MRR/ }).click();
  await page.keyboard.press('Escape');
  await panel.getByRole('combobox', { name: 'Broken down by' }).fill('Industry');
  await page.getByRole('option', { name: 'Industry', exact: true }).click();
  await page.keyboard.press('Escape');
  await settle(page);
  await page.locator('[data-chosen] canvas, [data-chosen] svg').first().waitFor();
  await panel.getByRole('combobox', { name: 'Shown as' }).click();
  await page.getByRole('option', { name: 'Table', exact: true }).click();
  await page.locator('[data-chosen] table').getByText('Industry').first().waitFor();
  await expect
    .poll(async () => (await draftOf(page, report)).document.pages[0]?.blocks.at(-1))
    .toMatchObject({
      kind: 'table',
      query: { kpis: ['mrr', 'churned_mrr'], dimensions: ['industry'] },
      columns: [{ kpi: 'mrr' }, { kpi: 'churned_mrr' }],
    });
  expect(errors).toEqual([]);
  await page.context().close();
});

test('publishing is stopped by what shows nothing, a reason lets it pass, and history shows what readers saw', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  const report = await openEditor(page, 'Gate', [
    { dimension: 'account', op: 'in', values: ['nobody'] },
  ]);
  await page.keyboard.press('Control+s');
  await page.getByText('Not published yet: this stands in the way').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const button = page.getByRole('button', { name: 'Publish all the same' });
  expect(await button.isDisabled()).toBe(true);
  for (const reason of await page.getByLabel('Publish all the same, because…').all())
    await reason.fill('a new client, without data yet');
  await button.click();
  await page.getByText('Readers see the new version from now on.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await page.getByText('What readers see now').waitFor();
  await page.getByRole('link', { name: 'See version 1' }).click();
  await page.getByRole('heading', { name: 'Gate' }).waitFor();
  expect(page.url()).toContain(`${report}@1`);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the second of two writers is told, keeps a copy, and loses nothing', async () => {
  const one = await openPage(browser, rapport.address);
  const report = await openEditor(one.page, 'Together');
  const other = await openPage(browser, rapport.address);
  await other.page.goto(`/reports/${report}/edit`);
  await settle(other.page);
  await one.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Together, by one');
  await expect.poll(async () => (await draftOf(one.page, report)).report.version).toBe(2);
  await other.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Together, by other');
  await other.page.getByText('Somebody else changed this report').waitFor();
  expect(await violationsOn(other.page)).toEqual([]);
  await other.page.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await other.page.getByRole('heading', { name: 'Together, by other (copy)' }).waitFor();
  expect(other.page.url()).not.toContain(report);
  await one.page.context().close();
  await other.page.context().close();
});

test.each([
  { locale: 'en-US', width: 1440, scheme: 'light' },
  { locale: 'pt-BR', width: 1440, scheme: 'dark' },
  { locale: 'es-ES', width: 390, scheme: 'light' },
] as const)('the editor stands in $locale at $width pixels, $scheme', async (reader) => {
  const { page, errors } = await openPage(browser, rapport.address, reader);
  await openEditor(page, 'Looked at');
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.locator('[data-editor-block]').nth(1).locator('button').first().click();
  await settle(page);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
  await page.context().close();
});
