import { afterAll, beforeAll, expect, test } from 'vitest';
import { templates } from '../../src/report/index.ts';
import type { Document } from '../../src/report/schema.ts';
import { openEmptyApp } from './empty-app.ts';
import type { EmptyApp, Reply } from './empty-app.ts';

let app: EmptyApp;

beforeAll(async () => {
  app = await openEmptyApp();
});

afterAll(() => app.close());

type Draft = { report: { id: string; version: number; name: string }; document: Document };

function draftIn({ status, body }: Reply): Draft {
  expect(status).toBe(200);
  return body as Draft;
}

function codeOf({ body }: Reply): unknown {
  return (body as { code?: unknown }).code;
}

const aboutOne = [{ dimension: 'account', op: 'in', values: ['acme'] }];

async function made(title: string | null = null): Promise<Draft> {
  const asked = { template: 'exec_monthly', title, filters: aboutOne };
  return draftIn(await app.ask('POST', '/api/reports', asked));
}

test('a report is made from a template: its blocks, its own title, what it is about, what it follows', async () => {
  const template = templates.find(({ id }) => id === 'exec_monthly');
  const { report, document } = await made('Acme, monthly');
  expect(document.title).toEqual({
    en: 'Acme, monthly',
    'pt-BR': 'Acme, monthly',
    es: 'Acme, monthly',
  });
  expect(document.filters).toEqual(aboutOne);
  expect(document.pages).toEqual(template?.pages);
  expect(document.from?.template).toBe('exec_monthly');
  expect(report).toMatchObject({
    name: 'Acme, monthly',
    template: 'exec_monthly',
    version: 1,
    published: null,
    hasChanges: true,
  });
});

test('a title that is not given is the template’s own, in every language', async () => {
  const template = templates.find(({ id }) => id === 'exec_monthly');
  expect((await made()).document.title).toEqual(template?.title);
});

test('a copy of a report has its blocks and follows the same template', async () => {
  const first = await made('First');
  const [page] = first.document.pages;
  if (page === undefined) throw new Error('there is a page');
  const changed = { ...first.document, pages: [{ ...page, blocks: page.blocks.slice(0, 1) }] };
  const path = `/api/reports/${first.report.id}`;
  draftIn(await app.ask('PUT', `${path}/draft`, { version: 1, document: changed }));
  const asked = { template: `${first.report.id}@draft`, title: 'Copy', filters: [] };
  const copy = draftIn(await app.ask('POST', '/api/reports', asked));
  expect(copy.document.pages).toEqual(changed.pages);
  expect(copy.document.filters).toEqual(aboutOne);
  expect(copy.document.from).toEqual(first.document.from);
});

test('the second of two writers is told, and neither loses anything', async () => {
  const { report, document } = await made('Shared');
  const path = `/api/reports/${report.id}/draft`;
  const mine = { ...document, period: 'last_quarter' };
  const theirs = { ...document, period: 'last_year' };
  draftIn(await app.ask('PUT', path, { version: 1, document: mine }));
  const refused = await app.ask('PUT', path, { version: 1, document: theirs });
  expect([refused.status, codeOf(refused)]).toEqual([409, 'serve.document_changed']);
  expect(draftIn(await app.ask('GET', path)).document.period).toBe('last_quarter');
});

test('a draft keeps what is wrong inside it, and says so', async () => {
  const { report, document } = await made('Broken inside');
  const [page] = document.pages;
  if (page === undefined) throw new Error('there is a page');
  const block = { kind: 'number_strip', id: 'gone', query: { kpis: ['no_such_kpi'] } };
  const changed = {
    ...document,
    pages: [
      { ...page, blocks: [block] },
      { ...page, id: 'empty', blocks: [] },
    ],
  };
  const saved = await app.ask('PUT', `/api/reports/${report.id}/draft`, {
    version: 1,
    document: changed,
  });
  expect(saved.status).toBe(200);
  expect((saved.body as { problems: { code: string; at: unknown }[] }).problems).toMatchObject([
    { code: 'report.unknown_kpi', at: { path: '/pages/0/blocks/0/query/kpis/0' } },
  ]);
  const published = await app.ask('POST', `/api/reports/${report.id}/publish`, { version: 2 });
  expect([published.status, codeOf(published)]).toEqual([400, 'report.unknown_kpi']);
});

test('a document of a newer version or an unknown block is refused, and the draft stays', async () => {
  const { report, document } = await made('Kept');
  const path = `/api/reports/${report.id}/draft`;
  const newer = await app.ask('PUT', path, { version: 1, document: { ...document, version: 99 } });
  expect([newer.status, codeOf(newer)]).toEqual([400, 'report.newer_version']);
  const [page] = document.pages;
  const odd = { ...document, pages: [{ ...page, blocks: [{ kind: 'hologram', id: 'h' }] }] };
  const unknown = await app.ask('PUT', path, { version: 1, document: odd });
  expect(unknown.status).toBe(400);
  expect(draftIn(await app.ask('GET', path)).document).toEqual(document);
});

test('without data nothing is published, and the reason is said', async () => {
  const { report } = await made('Early');
  const published = await app.ask('POST', `/api/reports/${report.id}/publish`, { version: 1 });
  expect([published.status, codeOf(published)]).toEqual([409, 'serve.no_snapshot']);
});

test('removed is gone from every place, and comes back whole', async () => {
  const { report, document } = await made('Removed');
  const path = `/api/reports/${report.id}`;
  expect((await app.ask('DELETE', path)).status).toBe(204);
  for (const gone of [
    await app.ask('GET', `${path}/draft`),
    await app.ask('GET', `${path}/revisions`),
    await app.ask('DELETE', path),
    await app.ask('PUT', `${path}/draft`, { version: 1, document }),
    await app.ask('POST', `${path}/publish`, { version: 1 }),
    await app.ask('POST', `${path}@draft/layout`, { locale: 'en' }),
  ])
    expect(gone.status).toBe(404);
  const names = async (): Promise<string[]> =>
    ((await app.ask('GET', '/api/reports')).body as { name: string }[]).map(({ name }) => name);
  expect(await names()).not.toContain('Removed');
  expect((await app.ask('POST', `${path}/bring-back`)).status).toBe(204);
  expect(await names()).toContain('Removed');
});

test('what is not published is not there for readers', async () => {
  const { report } = await made('Hidden');
  for (const reference of [report.id, `${report.id}@1`, `${report.id}@0`, `${report.id}@x@1`, 'x'])
    expect(
      (
        await app.ask('POST', `/api/reports/${encodeURIComponent(reference)}/layout`, {
          locale: 'en',
        })
      ).status,
    ).toBe(404);
});

test('texts with markup, bidi marks and emoji come back as they were written', async () => {
  const title = '<b>{{7*7}}</b> ‮abc 🎉 ${x}';
  const { report, document } = await made(title);
  expect([report.name, document.title.es]).toEqual([title, title]);
  const long = await app.ask('POST', '/api/reports', {
    template: 'exec_monthly',
    title: 'x'.repeat(10_000),
    filters: [],
  });
  expect(long.status).toBe(400);
});

test('every scalar of a change as another kind of value is refused before anything is written', async () => {
  const { report, document } = await made('Fuzz');
  const path = `/api/reports/${report.id}`;
  for (const odd of [null, true, [], {}, '1', [[1]]]) {
    const replies = [
      await app.ask('PUT', `${path}/draft`, { version: odd, document }),
      await app.ask('POST', `${path}/publish`, { version: odd }),
      await app.ask('POST', `${path}/restore`, { version: 1, number: odd }),
      await app.ask('POST', '/api/reports', {
        template: 'exec_monthly',
        title: null,
        filters: [odd],
      }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  }
  expect(draftIn(await app.ask('GET', `${path}/draft`)).report.version).toBe(1);
});
