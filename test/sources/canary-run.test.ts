/** One run from the first request to the last file, with a secret that occurs nowhere else, and a vendor that repeats it. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import { openApp } from '../../src/serve/app/open-app.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import { openStandins } from '../standin/kit/open-standins.ts';
import { reply } from '../standin/kit/vendor.ts';
import { DEMO_COMPANY, seedPipedrive } from '../standin/pipedrive/seed.ts';
import { pipedriveVendor } from '../standin/pipedrive/vendor.ts';
import { claimed } from '../serve/owner.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';

/** Milliseconds that a sync and its build may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;
const CANARY = 'canary-5f2d9c1b7e804a63';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });

/** The ways in which a careless program writes a text. */
const WRITINGS = [
  CANARY,
  encodeURIComponent(CANARY),
  Buffer.from(CANARY).toString('base64').replace(/=+$/, ''),
  Buffer.from(CANARY).toString('hex'),
];

test(
  'a credential is in no reply, log, error, address, export or file of a run',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-canary-run-'));
    renameSync(await temporaryMetadataDir(), join(folder, 'metadata'));
    const vendor = pipedriveVendor(
      { ...seedPipedrive(streams), token: CANARY },
      { burst: 10_000, mostPerPage: 500 },
    );
    // A vendor that says what it was given when it refuses.
    let isKind = true;
    const standins = await openStandins(
      [
        {
          hosts: vendor.hosts,
          answer: (request, now) =>
            isKind || request.path !== '/api/v2/deals'
              ? vendor.answer(request, now)
              : reply({ error: `bad request by ${request.headers['x-api-token']}` }, 400),
        },
      ],
      { clock: systemClock },
    );
    const faults: string[] = [];
    const app = await openApp({
      data: folder,
      outbound: { gateway: standins.url },
      onFault: (error) => faults.push(error instanceof Error ? String(error.stack) : String(error)),
    });
    const logged: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        logged.push(String(chunk));
        done();
      },
    });
    const server = await buildServer(app, { pages: folder, logger: { level: 'trace', stream } });
    onTestFinished(async () => {
      await server.close();
      await app.close();
      await standins.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const owner = await claimed(app, server);
    const heard: { url: string; bytes: Buffer }[] = [];
    const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
      const answer = await server.inject({
        method,
        url,
        headers: { ...owner },
        ...(payload === undefined ? {} : { payload }),
      });
      heard.push({ url, bytes: answer.rawPayload });
      return answer;
    };

    const config = { company: DEMO_COMPANY, auth: { kind: 'token', token: CANARY } };
    const spec = { kind: 'pipedrive', name: 'CRM', config };
    await ask('POST', '/api/sources/check', { ...spec, source: null });
    await ask('POST', '/api/sources', spec);
    await ask('POST', '/api/sources/pipedrive/sync', {});
    await app.jobs.idle();
    isKind = false;
    const failing = (await ask('POST', '/api/sources/pipedrive/sync', { full: true })).json();
    await app.jobs.idle();
    const job = (await ask('GET', `/api/jobs/${failing.job}?locale=en`)).json();
    expect(job).toMatchObject({ state: 'failed', problems: [{ code: 'connect.request_refused' }] });
    await ask('PUT', '/api/sources/pipedrive', {
      ...spec,
      config: { ...config, company: 'NOT A NAME' },
    });
    await ask('POST', '/api/sources/pipedrive/link');
    for (const url of [
      '/api/workspace',
      '/api/sources?locale=pt-BR',
      '/api/sources/pipedrive/runs?locale=es',
      '/api/runs',
      '/api/connectors?locale=en',
    ])
      expect((await ask('GET', url)).statusCode).toBe(200);
    const files = [
      ['pdf', { paper: 'a4', reading: { locale: 'en' } }],
      ['xlsx', { locale: 'en' }],
      ['pptx', { locale: 'en' }],
    ] as const;
    for (const [format, payload] of files)
      expect((await ask('POST', `/api/reports/exec_monthly/${format}`, payload)).statusCode).toBe(
        200,
      );

    const outputs = [
      ...heard,
      ...logged.map((text) => ({ url: 'log', bytes: Buffer.from(text) })),
      ...faults.map((text) => ({ url: 'fault', bytes: Buffer.from(text) })),
      ...readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((url) => ({ url, bytes: readFileSync(url) })),
    ];
    expect(outputs.length).toBeGreaterThan(50);
    const leaks = outputs.filter(({ url, bytes }) =>
      WRITINGS.some((text) => bytes.includes(text) || url.includes(text)),
    );
    expect(leaks.map(({ url }) => url)).toEqual([]);
    // The vendor did hear it: the search would find it.
    expect(standins.log.length).toBeGreaterThan(10);
  },
  CEILING,
);
