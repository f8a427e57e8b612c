/** Content as code: out as files, changed, in again; into another workspace too. Bad files change nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/serve/app/app.ts';
import type { ContentFile } from '../../src/serve/app/content/content-file.ts';
import { openApp } from '../../src/serve/app/open-app.ts';
import { readContentFolder, writeContentFolder } from '../../src/serve/cli/content-folder.ts';
import { systemClock } from '../../src/base/clock.ts';

let folder: string;
let app: App;

async function openAt(name: string): Promise<App> {
  return openApp({
    data: join(folder, name),
    databaseUrl: null,
    masterKey: null,
    clock: systemClock,
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-content-'));
  app = await openAt('one');
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function makeReport(title: string): Promise<string> {
  const made = await app.ownReports.create(
    { template: 'exec_monthly', title, filters: [] },
    'en',
    null,
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.report.id;
}

async function filesHere(from: App = app): Promise<ContentFile[]> {
  const files = await from.content.read();
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  return files.value;
}

function by(from: App = app) {
  return { locale: 'en' as const, viewer: from.viewer };
}

/** A file with one text of its document replaced. */
function retitled({ path, body }: ContentFile, title: string): ContentFile {
  return { path, body: { ...(body as object), title: { en: title, 'pt-BR': title, es: title } } };
}

describe('what is exported', () => {
  test('goes through the disk and comes back as it was', async () => {
    const id = await makeReport('Monthly');
    const files = await filesHere();
    expect(files.map(({ path }) => path)).toEqual([`reports/${id}.json`]);
    await writeContentFolder(join(folder, 'out'), files);
    const read = await readContentFolder(join(folder, 'out'));
    expect(read.ok && read.value).toEqual(JSON.parse(JSON.stringify(files)));
    const compared = await app.content.compare(read.ok ? read.value : []);
    expect(compared.ok && compared.value).toEqual([
      { path: `reports/${id}.json`, kind: 'same', places: [] },
    ]);
  });

  test('is told apart place by place, and nothing is removed for want of a file', async () => {
    const [one, other] = [await makeReport('One'), await makeReport('Other')];
    const files = (await filesHere()).flatMap((file) =>
      file.path.includes(one) ? [retitled(file, 'First')] : [],
    );
    const compared = await app.content.compare(files);
    const changes = compared.ok ? compared.value : [];
    expect(changes.find(({ path }) => path.includes(one))).toMatchObject({
      kind: 'changed',
      places: ['/title/en', '/title/pt-BR', '/title/es'],
    });
    expect(changes.find(({ path }) => path.includes(other))?.kind).toBe('missing');
    await app.content.apply(files, by());
    expect((await app.ownReports.list()).map(({ name }) => name).toSorted()).toEqual([
      'First',
      'Other',
    ]);
  });
});

describe('what is applied', () => {
  test('is the same report in another workspace, under the id that it had', async () => {
    const id = await makeReport('Monthly');
    const files = await filesHere();
    const second = await openAt('two');
    try {
      const applied = await second.content.apply(files, by(second));
      // there is no data to show there, so it waits as a draft and says so
      expect(applied.ok && applied.value.changes.map(({ kind }) => kind)).toEqual(['added']);
      expect(applied.ok && applied.value.problems.map(({ code }) => code)).not.toEqual([]);
      expect((await second.ownReports.list()).map((report) => report.id)).toEqual([id]);
      const again = await second.content.compare(files);
      expect(again.ok && again.value.map(({ kind }) => kind)).toEqual(['same']);
    } finally {
      await second.close();
    }
  });

  test('brings back a report that was removed here', async () => {
    const id = await makeReport('Monthly');
    const files = await filesHere();
    await app.ownReports.remove(id);
    expect(await filesHere()).toEqual([]);
    await app.content.apply(files, by());
    expect((await filesHere()).map(({ path }) => path)).toEqual([`reports/${id}.json`]);
  });

  test('are policies as well, as a further revision', async () => {
    const policies = { reporting_currency: 'USD' };
    const applied = await app.content.apply([{ path: 'policies.json', body: policies }], by());
    expect(applied.ok && applied.value.problems).toEqual([]);
    const [file] = await filesHere();
    expect(file?.body).toMatchObject({ reporting_currency: 'USD' });
  });
});

describe('files that are not sound', () => {
  test.each([
    ['a path that names nothing', 'notes/x.json', {}, 'serve.content_unknown'],
    ['a path that leaves the folder', '../reports/x.json', {}, 'serve.content_unknown'],
    [
      'the mapping of a source that is not here',
      'mappings/crm.json',
      {},
      'serve.content_without_source',
    ],
  ])('%s', async (_, path, body, code) => {
    const good = { path: 'policies.json', body: { reporting_currency: 'USD' } };
    const applied = await app.content.apply([good, { path, body }], by());
    expect(
      applied.ok ? [] : applied.problems.map((problem) => [problem.code, problem.at?.path]),
    ).toEqual([[code, `/${path}`]]);
    expect(await filesHere()).toEqual([]);
  });

  test('a document that is none says where, and nothing of the others is written', async () => {
    const id = await makeReport('Monthly');
    const [file] = await filesHere();
    const broken = {
      path: `reports/${id}.json`,
      body: { ...(file?.body as object), pages: 'none' },
    };
    const good = { path: 'policies.json', body: { reporting_currency: 'USD' } };
    const applied = await app.content.apply([good, broken], by());
    expect(applied.ok).toBe(false);
    const paths = applied.ok ? [] : applied.problems.map(({ at }) => at?.path ?? '');
    expect(paths.every((path) => path.startsWith(`/reports/${id}.json`))).toBe(true);
    expect((await filesHere()).map(({ path }) => path)).toEqual([`reports/${id}.json`]);
  });

  test('a file that is no JSON, and a folder that is not there', async () => {
    await writeFile(join(folder, 'x.json'), '{');
    const read = await readContentFolder(folder);
    expect(read.ok ? [] : read.problems.map(({ params }) => params['argument'])).toContain(
      'x.json',
    );
    expect((await readContentFolder(join(folder, 'nowhere'))).ok).toBe(false);
  });
});
