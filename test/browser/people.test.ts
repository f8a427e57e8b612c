/** A new user claims the program; the pages of people, the audit and one’s own account, in other languages, on a phone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from '../serve/owner.ts';
import { openBrowser, openPage, overflowOf, settle, violationsOn } from './browser.ts';
import type { Reader } from './browser.ts';
import { START_CEILING, startUnclaimed } from './rapport.ts';
import type { Running } from './rapport.ts';

/** Pictures of the pages, to be looked at, where a folder for them is named. */
const PICTURES = process.env['RAPPORT_PICTURES'] ?? null;

let rapport: Running;
let browser: Browser;
let scratch: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'rapport-pictures-'));
  rapport = await startUnclaimed();
  browser = await openBrowser();
}, START_CEILING);
afterAll(async () => {
  await browser?.close();
  await rapport?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** A page that stands as it should, in a picture. */
async function looked(page: Page, name: string): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: join(PICTURES ?? scratch, `people-${name}.png`), fullPage: true });
}

const strange = (reader: Reader = {}) =>
  openPage(browser, rapport.address, { isStranger: true, width: 1360, ...reader });

test('whoever has the code that the start printed becomes the owner', async () => {
  const { page, errors } = await strange();
  await page.goto(`/claim#${rapport.claim}`);
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('New password').fill(OWNER.password);
  await looked(page, 'claim');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/');
  await settle(page);
  expect(errors).toEqual([]);
});

test.each([
  ['pt-BR', 'Entrar', 'Pessoas', 'Sua conta'],
  ['es-ES', 'Iniciar sesión', 'Personas', 'Su cuenta'],
] as const)('in %s, on a phone, in the dark', async (locale, signIn, people, account) => {
  const { page } = await strange({ locale, width: 390, scheme: 'dark' });
  await page.goto('/people');
  await page.getByRole('heading', { name: signIn }).waitFor();
  await looked(page, `sign-in-${locale}`);
  await page.locator('input[type=email]').fill(OWNER.email);
  await page.locator('input[type=password]').fill(OWNER.password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: people }).waitFor();
  await page.locator('li strong').first().waitFor();
  await looked(page, `list-${locale}`);
  await page.goto('/audit');
  await page.locator('tbody tr').first().waitFor();
  await looked(page, `audit-${locale}`);
  await page.goto('/me');
  await page.getByRole('heading', { name: OWNER.name }).waitFor();
  await page.locator('section li').first().waitFor();
  await looked(page, `me-${locale}`);
  await page.locator('header button').last().waitFor();
  await page.getByRole('button', { name: new RegExp(OWNER.name) }).click();
  await page.getByRole('menuitem', { name: account }).waitFor();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});
