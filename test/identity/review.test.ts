import { viewerOf } from '../../src/base/viewer.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountRecordView, DecisionView, ProposalView } from '../../src/serve/schema.ts';
import { openReviewedApp, ref } from './reviewed-app.ts';
import type { ReviewedApp } from './reviewed-app.ts';

/** A ceiling against hanging, in milliseconds. */
const CEILING = 600_000;

let desk: ReviewedApp;
const page = { search: '', offset: 0, limit: 50 };
beforeAll(async () => {
  desk = await openReviewedApp();
}, CEILING);
afterAll(() => desk?.close());

const overview = async () => (await desk.ask('GET', '/api/identity?locale=en')).body;
const proposals = async (query = ''): Promise<ProposalView[]> =>
  (await desk.ask('GET', `/api/identity/proposals?locale=en${query}`)).body.proposals;
const unmatched = async (): Promise<AccountRecordView[]> =>
  (await desk.ask('GET', '/api/identity/unmatched?locale=en')).body.records;
const decisions = async (): Promise<DecisionView[]> =>
  (await desk.ask('GET', '/api/identity/decisions?locale=en')).body.decisions;
const accountOf = async (pk: string): Promise<string | null> => {
  const { accounts } = (await desk.ask('GET', '/api/identity/accounts?limit=200')).body;
  for (const { id } of accounts) {
    const { records } = (await desk.ask('GET', `/api/identity/accounts/${encodeURIComponent(id)}`))
      .body;
    if (records.some((each: AccountRecordView) => each.ref.pk === pk)) return id;
  }
  return null;
};

test(
  'what is proposed is sorted by what it is worth and says why',
  async () => {
    expect(await overview()).toMatchObject({
      accounts: 4,
      records: 8,
      unmatched: 2,
      unmatchedRows: 3,
      unmatchedAmount: '1401',
      proposals: 2,
      decisions: 0,
      waiting: 0,
      currency: 'BRL',
      job: null,
    });
    const [link, merge] = await proposals();
    expect(link).toMatchObject({
      kind: 'link',
      evidence: [{ kind: 'name', value: null }],
      matching: { left: ['name'], right: ['name'] },
      rows: 2,
      amount: '501.00',
      left: { ref: ref('customers', 'b'), account: null, taxState: null },
      right: { ref: ref('clients', '4'), accountName: 'Clínica Central', method: 'founder' },
      others: 1,
    });
    expect(merge).toMatchObject({
      kind: 'merge',
      evidence: [
        { kind: 'domain', value: 'boreal.com.br' },
        { kind: 'name', value: null },
        { kind: 'city', value: null },
        { kind: 'country', value: null },
      ],
      matching: { left: ['domains', 'name', 'city', 'country'] },
      rows: 0,
      amount: null,
    });
    expect((await proposals('&kind=merge')).map(({ kind }) => kind)).toEqual(['merge']);
    expect(await proposals('&search=centrall')).toHaveLength(1);
    expect(await proposals('&least=0.99')).toEqual([]);
  },
  CEILING,
);

test(
  'records that match nothing are listed with what names them, and found by anything they say',
  async () => {
    expect((await unmatched()).map(({ ref: { pk }, amount }) => [pk, amount])).toEqual([
      ['c', '900.00'],
      ['b', '501.00'],
    ]);
    const found = (await desk.ask('GET', '/api/identity/unmatched?search=ZENITE%40hot')).body;
    expect(found).toMatchObject({ total: 1, records: [{ sourceName: 'My files' }] });
    const byTax = (await desk.ask('GET', '/api/identity/accounts?search=12345678')).body;
    expect(byTax.accounts).toMatchObject([
      { name: 'Padaria Aurora', aliases: ['Aurora Pães'], records: 2, amount: '1000' },
    ]);
  },
  CEILING,
);

test(
  'a decision waits for the next build, which begins by itself, and its undoing gives back what was',
  async () => {
    const before = await accountOf('a');
    const made = await desk.ask('POST', '/api/identity/decisions', {
      decisions: [{ kind: 'accept', left: ref('customers', 'b'), right: ref('clients', '4') }],
      note: 'same address',
    });
    expect(made).toMatchObject({ status: 200, body: { decided: 1 } });
    expect(await proposals('&kind=link')).toEqual([]);
    expect((await unmatched()).map((each) => each.ref.pk)).toEqual(['c']);
    await desk.idle();
    expect((await desk.ask('GET', `/api/jobs/${made.body.job}`)).body.state).toBe('done');
    expect(await overview()).toMatchObject({ waiting: 0, decisions: 1, unmatched: 1, job: null });
    expect(await accountOf('b')).toBe('files:clients:4');
    expect(await decisions()).toMatchObject([
      {
        kind: 'accept',
        leftName: 'Clinica Centrall',
        rightName: 'Clínica Central',
        note: 'same address',
        takesEffect: true,
        undoneAt: null,
      },
    ]);
    const undone = await desk.ask('POST', '/api/identity/undo', { of: made.body.batch });
    expect(undone.body).toMatchObject({ decided: 1 });
    await desk.idle();
    expect(await accountOf('b')).toBeNull();
    expect(await accountOf('a')).toBe(before);
    expect(await proposals('&kind=link')).toHaveLength(1);
    expect(await decisions()).toMatchObject([{ takesEffect: true, undoneBy: 'Olga Owner' }]);
    expect(await desk.ask('POST', '/api/identity/undo', { of: made.body.batch })).toMatchObject({
      status: 400,
      body: { code: 'serve.identity_nothing_to_undo' },
    });
  },
  CEILING,
);

test(
  'records become accounts of their own, move, are split off and refused',
  async () => {
    const decide = async (kind: string, left: object, right: object | null) =>
      desk.ask('POST', '/api/identity/decisions', { decisions: [{ kind, left, right }] });
    await decide('found', ref('customers', 'c'), null);
    await decide('split', ref('customers', 'a'), null);
    await decide('accept', ref('customers', 'd'), ref('clients', '1'));
    await decide('merge', ref('clients', '3'), ref('clients', '2'));
    await decide('reject', ref('customers', 'b'), ref('clients', '4'));
    await desk.idle();
    expect(await Promise.all(['a', 'b', 'c', 'd', '3'].map(accountOf))).toEqual([
      'files:customers:a',
      null,
      'files:customers:c',
      'files:clients:1',
      'files:clients:2',
    ]);
    // Refused once is not proposed again; merged accounts are not, either.
    expect(await proposals()).toEqual([]);
    expect((await unmatched()).map((each) => each.ref.pk)).toEqual(['b']);
  },
  CEILING,
);

test(
  'what cannot be is refused with its reason, and nothing of it is kept',
  async () => {
    const before = (await decisions()).length;
    const refused = async (decision: object) =>
      (
        await desk.ask('POST', '/api/identity/decisions', {
          decisions: [{ kind: 'found', left: ref('customers', 'b'), right: null }, decision],
        })
      ).body.code;
    expect(
      await refused({ kind: 'accept', left: ref('customers', 'x'), right: ref('clients', '1') }),
    ).toBe('serve.identity_unknown_record');
    expect(await refused({ kind: 'split', left: ref('clients', '1'), right: null })).toBe(
      'serve.identity_founder',
    );
    expect(await refused({ kind: 'found', left: ref('clients', '1'), right: null })).toBe(
      'serve.identity_has_account',
    );
    expect(
      await refused({ kind: 'accept', left: ref('customers', 'a'), right: ref('customers', 'b') }),
    ).toBe('serve.identity_no_account');
    expect(
      await refused({ kind: 'accept', left: ref('customers', 'a'), right: ref('customers', 'a') }),
    ).toBe('serve.identity_has_account');
    expect(await refused({ kind: 'forget', left: ref('customers', 'a'), right: null })).toBe(
      'serve.bad_request',
    );
    expect((await decisions()).length).toBe(before);
    expect(await desk.ask('GET', '/api/identity/accounts/none')).toMatchObject({ status: 404 });
  },
  CEILING,
);

test(
  'decisions travel as a document, and those that are in force already are not made twice',
  async () => {
    const { body: document } = await desk.ask('GET', '/api/identity/export');
    expect(document).toMatchObject({ kind: 'identity', version: 1 });
    expect(document.decisions).toHaveLength(5);
    expect((await desk.ask('POST', '/api/identity/import', document)).body).toMatchObject({
      decided: 0,
      batch: null,
    });
    await desk.ask('POST', '/api/identity/undo', { of: (await decisions())[0]?.id });
    expect((await desk.ask('POST', '/api/identity/import', document)).body).toMatchObject({
      decided: 1,
    });
    expect(
      await desk.ask('POST', '/api/identity/import', { ...document, version: 2 }),
    ).toMatchObject({ status: 400 });
    await desk.idle();
  },
  CEILING,
);

test(
  'everything above a score is accepted at once, and undone at once',
  async () => {
    for (const { id, undoneAt } of await decisions())
      if (undoneAt === null) await desk.ask('POST', '/api/identity/undo', { of: id });
    await desk.idle();
    expect(await proposals()).toHaveLength(2);
    const { body } = await desk.ask('POST', '/api/identity/accept', { least: '0.4' });
    expect(body).toMatchObject({ decided: 2 });
    await desk.idle();
    expect(await overview()).toMatchObject({ accounts: 3, unmatched: 1, proposals: 0 });
    await desk.ask('POST', '/api/identity/undo', { of: body.batch });
    await desk.idle();
    expect(await overview()).toMatchObject({ accounts: 4, unmatched: 2, proposals: 2 });
  },
  CEILING,
);

test('who sees some accounts sees where those come from, nothing of the others, and decides nothing', async () => {
  const { identity } = desk.app;
  const ids = ['files:clients:1'];
  const viewer = viewerOf({ workspace: 'main', name: 'ana', rule: { kind: 'accounts', ids } });
  expect(await identity.overview(viewer, 'en')).toMatchObject({
    value: { accounts: 1, records: 2, unmatched: 0, proposals: 0 },
  });
  expect(await identity.account('files:clients:1', viewer, 'en')).toMatchObject({ ok: true });
  expect(await identity.account('files:clients:4', viewer, 'en')).toMatchObject({ ok: false });
  expect(await identity.unmatched(page, viewer, 'en')).toMatchObject({ value: { total: 0 } });
  const found = { kind: 'found' as const, left: ref('customers', 'c'), right: null };
  for (const refused of [
    await identity.decide({ decisions: [found] }, viewer),
    await identity.acceptAbove('0.1', viewer),
    await identity.export(viewer),
    await identity.decisions(page, viewer, 'en'),
  ])
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'serve.identity_not_yours' }],
    });
  const masked = viewerOf({
    workspace: 'main',
    name: 'bia',
    rule: { kind: 'all' },
    masks: ['account.tax_id'],
  });
  const origin = await identity.account('files:clients:1', masked, 'en');
  expect(JSON.stringify(origin)).not.toContain('12.345.678');
  expect(JSON.stringify(origin)).toContain('aurora.com.br');
});
