import type { Browser, Page } from 'playwright-core';
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
const CASES = ['proposals', 'unmatched', 'accounts', 'decisions'].flatMap((tab) =>
  READERS.map((reader) => ({ tab, reader, ...reader })),
);

test.each(CASES)(
  'the review of $tab stands in $locale at $width pixels, $scheme, with nothing in its way',
  async ({ tab, reader }) => {
    const { page, errors } = await openPage(browser, rapport.address, reader);
    await page.goto(`/identity?tab=${tab}`);
    await settle(page);
    await page.getByRole('tabpanel').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

/** The name of the proposal that is looked at. */
function headOf(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 2 }).textContent();
}

async function proposalCount(page: Page): Promise<number> {
  const text = await page.getByRole('tab', { name: /^Proposals/ }).textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
}

test('proposals are decided with the keyboard alone, undone, and take effect by themselves', async () => {
  const { page, errors } = await openPage(browser, rapport.address);
  await page.goto('/identity');
  await settle(page);
  const before = await proposalCount(page);
  const [first, second] = [
    await headOf(page),
    await (async () => {
      await page.keyboard.press('j');
      return headOf(page);
    })(),
  ];
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  expect(await headOf(page)).toBe(first);
  await page.keyboard.press('r');
  await page.getByText(/will not be proposed for this account again/).waitFor();
  await page.waitForFunction((head) => document.querySelector('h2')?.textContent !== head, first);
  expect(await headOf(page)).toBe(second);
  expect(await proposalCount(page)).toBe(before - 1);
  await page.getByText(/The reports of .* know everything that was decided/).waitFor();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await page.getByText(/does not belong to/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText(/undone by Olga Owner/).waitFor();
  await page.getByText(/The reports of .* know everything that was decided/).waitFor();
  await page.getByRole('tab', { name: /^Proposals/ }).click();
  await settle(page);
  // It is proposed again when the reports are built without it.
  await page.waitForFunction((head) => document.querySelector('h2')?.textContent === head, first);
  expect(await proposalCount(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a record without an account is given one, and the account says where it comes from', async () => {
  const { page, errors } = await openPage(browser, rapport.address, { locale: 'pt-BR' });
  await page.goto('/identity?tab=unmatched');
  const card = page.getByRole('article', { name: 'Aurora Filmes' });
  await card.getByRole('button', { name: 'Escolher' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('aurora mo');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Aurora Móveis/ })
    .waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Aurora Móveis/ })
    .click();
  await page.getByText('Aurora Filmes foi aceito').waitFor();
  await card.waitFor({ state: 'detached' });
  await page.getByText(/já consideram tudo o que foi decidido/).waitFor();

  await page.getByRole('tab', { name: /^Contas/ }).click();
  await page.getByRole('searchbox').fill('aurora filmes');
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /Aurora Móveis/ })
    .click();
  const record = page.getByRole('article', { name: 'Aurora Filmes' });
  await record.getByText('decidido por Olga Owner').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Abrir a conta' }).click();
  await page.getByRole('link', { name: 'De onde vem esta conta' }).click();
  await record.getByRole('button', { name: 'Separar' }).click();
  await page.getByText('Aurora Filmes foi separado').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
