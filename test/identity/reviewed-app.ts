/**
 * An app over a folder of its own with three small files published: clients of a CRM, customers of a billing system
 * and their invoices. Asked over HTTP, in process.
 */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { EntityMap } from '../../src/model/schema.ts';
import type { App } from '../../src/serve/app/app.ts';
import { openApp } from '../../src/serve/app/open-app.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import { claimed } from '../serve/owner.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';

export const CLIENTS = [
  'id;name;tax_id;domain;country;city',
  '1;Padaria Aurora;12.345.678/0001-95;aurora.com.br;BR;Recife',
  '2;Oficina Boreal;;boreal.com.br;BR;Natal',
  '3;Oficina Boreal Ltda;;boreal.com.br;BR;Natal',
  '4;Clínica Central;;central.med.br;BR;Olinda',
].join('\n');

/** a: by tax id; b: free mail and a name almost like client 4; c: nobody knows it; d: by its domain. */
export const CUSTOMERS = [
  'key;name;tax_id;email',
  'a;Aurora Pães;12345678000195;',
  'b;Clinica Centrall;;contato@gmail.com',
  'c;Zenite Filmes;;zenite@hotmail.com',
  'd;Central;;nf@central.med.br',
].join('\n');

export const INVOICES = [
  'invoice;customer;issued;status;currency;total',
  'i1;a;2026-01-10;paid;BRL;1000.00',
  'i2;b;2026-02-10;paid;BRL;250.50',
  'i3;c;2026-02-11;paid;BRL;900.00',
  'i4;b;2026-03-10;open;BRL;250.50',
].join('\n');

const column = (name: string) => ({ from: 'column' as const, column: name });

const MAPS: EntityMap[] = [
  {
    source: 'files',
    stream: 'clients',
    entity: 'account',
    fields: {
      account_key: column('id'),
      name: column('name'),
      tax_id: column('tax_id'),
      domains: column('domain'),
      country: column('country'),
      city: column('city'),
    },
    values: {},
    where: null,
    account: null,
  },
  {
    source: 'files',
    stream: 'customers',
    entity: 'account',
    fields: {
      account_key: column('key'),
      name: column('name'),
      tax_id: column('tax_id'),
      email: column('email'),
    },
    values: {},
    where: null,
    account: { key: null, taxId: 'tax_id', domain: null, email: 'email', name: 'name' },
  },
  {
    source: 'files',
    stream: 'invoices',
    entity: 'invoice',
    fields: {
      invoice_key: column('invoice'),
      issue_date: column('issued'),
      status: column('status'),
      currency: column('currency'),
      total: column('total'),
    },
    values: {},
    where: null,
    account: {
      key: { column: 'customer', source: 'files', stream: 'customers' },
      taxId: null,
      domain: null,
      email: null,
      name: null,
    },
  },
];

export type ReviewedApp = Awaited<ReturnType<typeof openReviewedApp>>;

export const ref = (stream: string, pk: string) => ({ source: 'files', stream, pk });

export async function openReviewedApp() {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-identity-'));
  renameSync(await temporaryMetadataDir(), join(folder, 'metadata'));
  const app = await openApp({ data: folder });
  const server = await buildServer(app, { pages: folder, logger: false });
  const owner = await claimed(app, server);
  await importFiles(app);
  return {
    app,
    async ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) {
      const reply = await server.inject({
        method,
        url: path,
        headers: { 'accept-language': 'en', ...owner },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return { status: reply.statusCode, body: reply.json() };
    },
    /** Waits for all jobs. */
    idle: () => app.jobs.idle(),
    async close() {
      await server.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function importFiles(app: App): Promise<void> {
  const uploads = [];
  for (const [name, text] of [
    ['clients', CLIENTS],
    ['customers', CUSTOMERS],
    ['invoices', INVOICES],
  ] as const) {
    const upload = await app.imports.upload(
      { name: `${name}.csv`, content: Readable.from(text) },
      'en',
    );
    if (!upload.ok) throw new Error(`${name}.csv was refused`);
    const [table] = upload.value.tables;
    if (table === undefined) throw new Error(`${name}.csv has no table`);
    uploads.push({
      upload: upload.value.id,
      table: table.name,
      fields: table.fields.map(({ field }) => field),
      key: [table.fields[0]?.field.name ?? ''],
    });
  }
  const mapping = { kind: 'mapping' as const, version: 1 as const, maps: MAPS };
  const started = await app.imports.start({ uploads, mapping, name: 'My files' }, 'en');
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  await app.jobs.idle();
  const status = app.jobs.get(started.value.job);
  if (status?.state !== 'done') throw new Error(JSON.stringify(status?.problems));
}
