import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import { oauthServer } from '../standin/kit/oauth-server.ts';
import { openStandins } from '../standin/kit/open-standins.ts';
import type { Standins } from '../standin/kit/open-standins.ts';
import { DEMO_APP, DEMO_COMPANY, seedPipedrive } from '../standin/pipedrive/seed.ts';
import { pipedriveVendor } from '../standin/pipedrive/vendor.ts';
import { openBrowser, openPage, overflowOf, settle, violationsOn } from './browser.ts';
import type { Reader } from './browser.ts';
import { START_CEILING, startRapport } from './rapport.ts';
import type { Running } from './rapport.ts';

/** Pictures of the pages, to be looked at, where a folder for them is named. */
const PICTURES = process.env['RAPPORT_PICTURES'] ?? null;

let rapport: Running;
let standins: Standins;
let browser: Browser;
let scratch: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'rapport-pictures-'));
  const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });
  const vendor = pipedriveVendor(
    seedPipedrive(streams),
    { burst: 1000, mostPerPage: 500 },
    oauthServer(DEMO_APP),
  );
  standins = await openStandins([vendor], { clock: systemClock });
  rapport = await startRapport({ gateway: standins.url });
  browser = await openBrowser();
}, START_CEILING);

afterAll(async () => {
  await browser?.close();
  await rapport?.stop();
  await standins?.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** A page that stands as it should, in a picture. */
async function looked(page: Page, name: string): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: join(PICTURES ?? scratch, `${name}.png`), fullPage: true });
}

test('a source is connected on its own page, and again by somebody who has only a link', async () => {
  const { page, errors } = await openPage(browser, rapport.address, { width: 1360 });
  await page.goto('/sources/new?kind=pipedrive');
  await page.getByLabel('Company domain').fill(DEMO_COMPANY);
  await page.getByRole('combobox', { name: 'Access' }).click();
  await page.getByRole('option', { name: 'Sign in with Pipedrive (your own app)' }).click();
  await page.getByLabel('Client ID').fill(DEMO_APP.clientId);
  await page.getByLabel('Client secret').fill(DEMO_APP.clientSecret);
  const callback = await page.getByLabel('Callback URL').inputValue();
  expect(callback).toBe(`${rapport.address}/consent/return`);
  await looked(page, 'consent-form');
  await page.getByRole('button', { name: 'Continue to Pipedrive' }).click();

  await page.getByRole('link', { name: 'Deny' }).click();
  await page.getByRole('alert').getByText('was not granted').waitFor();
  await looked(page, 'consent-denied');
  await page.getByRole('link', { name: 'Begin again' }).click();
  await page.getByRole('button', { name: 'Continue to Pipedrive' }).first().click();
  await page.getByRole('link', { name: 'Allow' }).click();
  await page.getByRole('heading', { name: /is connected/ }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await looked(page, 'consent-done');

  await page.goto('/sources/pipedrive');
  await page.getByRole('button', { name: 'Create a link' }).click();
  const link = await page.getByLabel(/Copy it now/).inputValue();
  await settle(page);
  await looked(page, 'source-page');
  // The refusal is one, and the icon that the stand-in does not have.
  expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);

  const client = await openPage(browser, rapport.address, { locale: 'pt-BR', width: 390 });
  await client.page.goto(link);
  await client.page.getByRole('heading', { name: 'Conectar Pipedrive' }).waitFor();
  await looked(client.page, 'reconnect-pt-390');
  await client.page.getByRole('button', { name: 'Español' }).click();
  await client.page.getByText('Solo lee').waitFor();
  await looked(client.page, 'reconnect-es-390');
  await client.page.getByRole('button', { name: 'Continuar en Pipedrive' }).click();
  await client.page.getByRole('link', { name: 'Allow' }).click();
  await client.page.getByText('Ya puede cerrar esta página').waitFor();
  await looked(client.page, 'reconnect-done-es-390');
  await client.page.goto(link);
  await client.page.getByText('este link não funciona mais').waitFor();
  await looked(client.page, 'reconnect-closed-pt-390');
  await client.page.context().close();
  await page.context().close();
});

test.each<Reader>([
  { locale: 'en-US', width: 1360 },
  { locale: 'pt-BR', width: 390, scheme: 'dark' },
  { locale: 'es-ES', width: 390 },
])('the page of a source stands in $locale at $width pixels', async (reader) => {
  const { page, errors } = await openPage(browser, rapport.address, reader);
  await page.goto('/sources/pipedrive');
  // Its first sync is over when its streams are known.
  await page.locator('section[aria-labelledby="streams"] table').waitFor();
  await page.locator('section[aria-labelledby="history"] table').waitFor();
  await settle(page);
  await looked(page, `source-page-${reader.locale}`);
  const keep = page.locator('section[aria-labelledby="streams"] input[type="checkbox"]').first();
  const before = await keep.isChecked();
  await keep.press('Space');
  await page.waitForFunction(
    (was) =>
      document.querySelector<HTMLInputElement>('section[aria-labelledby="streams"] input')
        ?.checked !== was,
    before,
  );
  expect(errors).toEqual([]);
  await page.context().close();
});
