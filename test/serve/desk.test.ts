/** Looking after people: who may change whom, what counts when, seeing as another; and what the audit says of it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMetadata } from '../../src/base/metadata/open.ts';
import { auditIn } from '../../src/serve/people/audit.ts';
import { systemClock } from '../../src/base/clock.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';
import { accessOf, openPeopleApp, OPENING } from './open-people.ts';
import type { PeopleApp } from './open-people.ts';
import type { Signed } from './owner.ts';
import { OWNER } from './owner.ts';

let world: PeopleApp;
let admin: Signed;
let manager: Signed;
beforeAll(async () => {
  world = await openPeopleApp();
  admin = await world.join('adm@example.com', { role: 'admin' });
  manager = await world.join('man@example.com', {});
}, OPENING);
afterAll(() => world?.close());

const access = accessOf;

describe('who may change whom', () => {
  test('administrators reach everybody but owners, and make none', async () => {
    const owner = await world.idOf(OWNER.email);
    const put = (who: string, role: 'owner' | 'manager') =>
      world.ask(admin, 'PUT', `/api/people/${who}/access`, access({ role }));
    expect((await put(owner, 'manager')).status).toBe(403);
    expect((await put(await world.idOf('man@example.com'), 'owner')).status).toBe(403);
    expect((await world.ask(admin, 'POST', `/api/people/${owner}/suspend`)).status).toBe(403);
    expect((await world.ask(admin, 'POST', `/api/people/${owner}/reset`)).status).toBe(403);
    expect((await world.ask(admin, 'POST', `/api/people/${owner}/view`)).status).toBe(403);
    const invitation = { email: 'x@example.com', access: access({ role: 'owner' }) };
    expect((await world.ask(admin, 'POST', '/api/people', invitation)).status).toBe(403);
  });

  test('the last owner stays', async () => {
    const owner = await world.idOf(OWNER.email);
    const lowered = await world.ask(world.owner, 'PUT', `/api/people/${owner}/access`, access({}));
    expect(lowered).toMatchObject({ status: 400, body: { code: 'serve.last_owner' } });
    const suspended = await world.ask(world.owner, 'POST', `/api/people/${owner}/suspend`);
    expect(suspended).toMatchObject({ status: 400, body: { code: 'serve.last_owner' } });
  });

  test('nothing is kept from whoever looks after everything', async () => {
    await world.join('adm2@example.com', { role: 'admin', rule: [], masks: ['cost'] });
    const member = await world.app.people.findByEmail('adm2@example.com');
    expect(member?.access).toEqual({
      role: 'admin',
      rule: [{ kind: 'all' }],
      masks: [],
      reports: null,
    });
  });

  test('an analyst brings in data only where everything is shown to them', async () => {
    const whole = await world.join('ana1@example.com', { role: 'analyst' });
    const part = await world.join('ana2@example.com', { role: 'analyst', masks: ['cost'] });
    expect((await world.ask(whole, 'GET', '/api/sources')).status).toBe(200);
    expect((await world.ask(part, 'GET', '/api/sources')).status).toBe(403);
  });
});

describe('what counts with the next request', () => {
  test('another role, and a suspension, which ends every session and token', async () => {
    const one = await world.join('now@example.com', { role: 'analyst' });
    const id = await world.idOf('now@example.com');
    const made = await world.ask(one, 'POST', '/api/me/tokens', {
      name: 'p',
      scopes: ['read'],
      days: 9,
    });
    const program = {
      host: '127.0.0.1',
      authorization: `Bearer ${(made.body as { token: string }).token}`,
    };
    const statuses = async () => [
      (await world.ask(one, 'GET', '/api/sources')).status,
      (await world.ask(one, 'GET', '/api/kpis?locale=en')).status,
      (await world.ask(program, 'GET', '/api/kpis?locale=en')).status,
    ];
    expect(await statuses()).toEqual([200, 200, 200]);
    await world.ask(world.owner, 'PUT', `/api/people/${id}/access`, access({ role: 'manager' }));
    expect(await statuses()).toEqual([403, 200, 200]);
    await world.ask(world.owner, 'PUT', `/api/people/${id}/access`, access({ role: 'client' }));
    expect(await statuses()).toEqual([403, 403, 403]);
    await world.ask(world.owner, 'POST', `/api/people/${id}/suspend`);
    expect(await statuses()).toEqual([401, 401, 401]);
    await world.ask(world.owner, 'POST', `/api/people/${id}/resume`);
    expect((await world.ask(one, 'GET', '/api/kpis?locale=en')).status).toBe(401);
  });
});

describe('seeing as another person', () => {
  test('reads as they do, changes nothing, is written down, and ends', async () => {
    const id = await world.idOf('man@example.com');
    expect((await world.ask(admin, 'POST', `/api/people/${id}/view`)).status).toBe(204);
    const session = await world.ask(admin, 'GET', '/api/session');
    expect(session.body).toMatchObject({
      person: { email: 'man@example.com' },
      viewedBy: { email: 'adm@example.com' },
      rights: ['read', 'ask'],
    });
    const refused = [
      await world.ask(admin, 'GET', '/api/people'),
      await world.ask(admin, 'POST', '/api/reports', { template: 'exec_monthly', title: 'x' }),
      await world.ask(admin, 'PUT', '/api/preferences', { theme: 'dark' }),
      await world.ask(admin, 'GET', '/api/me/tokens'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await world.ask(admin, 'POST', '/api/view/end')).status).toBe(204);
    expect((await world.ask(admin, 'GET', '/api/people')).status).toBe(200);
    const { body } = await world.ask(world.owner, 'GET', '/api/audit');
    const entries = (body as { entries: { event: string; actor: string; target: string }[] })
      .entries;
    const told = entries.filter(({ event }) => event.startsWith('view_as'));
    expect(told).toMatchObject([
      { event: 'view_as_ended', actor: 'adm', target: 'man@example.com' },
      { event: 'view_as_begun', actor: 'adm', target: 'man@example.com' },
    ]);
  });

  test('ends when the one who looks loses the right, or the one who is seen is suspended', async () => {
    const looker = await world.join('look@example.com', { role: 'admin' });
    await world.join('seen@example.com', {});
    const [me, them] = [await world.idOf('look@example.com'), await world.idOf('seen@example.com')];
    const sees = async () => {
      const { body } = await world.ask(looker, 'GET', '/api/session');
      return (body as { person: { email: string } }).person.email;
    };
    await world.ask(looker, 'POST', `/api/people/${them}/view`);
    expect(await sees()).toBe('seen@example.com');
    await world.ask(world.owner, 'PUT', `/api/people/${me}/access`, access({}));
    expect(await sees()).toBe('look@example.com');
    await world.ask(world.owner, 'PUT', `/api/people/${me}/access`, access({ role: 'admin' }));
    await world.ask(world.owner, 'POST', `/api/people/${them}/suspend`);
    expect(await sees()).toBe('look@example.com');
  });
});

describe('own reports', () => {
  const make = async (who: Signed, template = 'exec_monthly') => {
    const made = await world.ask(who, 'POST', '/api/reports', { template, title: 'Mine' });
    return (made.body as { report: { id: string } }).report.id;
  };

  test('an account manager changes their own, and of others sees what is published', async () => {
    const one = await world.join('am1@example.com', { role: 'account_manager' });
    const other = await world.join('am2@example.com', { role: 'account_manager' });
    const id = await make(one);
    const listed = async (who: Signed) =>
      ((await world.ask(who, 'GET', '/api/reports')).body as { id: string }[]).some(
        (report) => report.id === id,
      );
    expect([await listed(one), await listed(other), await listed(manager)]).toEqual([
      true,
      false,
      true,
    ]);
    const random = '3c0a5f0e-8a6c-4a8e-9d57-3f2f7f1f0c11';
    const statusOf = async (who: Signed, which: string) => {
      const { status, body } = await world.ask(who, 'GET', `/api/reports/${which}/draft`);
      return [status, codeOf(body)];
    };
    expect(await statusOf(one, id)).toEqual([200, undefined]);
    expect(await statusOf(other, id)).toEqual([404, 'serve.unknown_document']);
    expect(await statusOf(other, random)).toEqual([404, 'serve.unknown_document']);
    const copied = { template: `${id}@draft`, title: 'Copy' };
    expect((await world.ask(other, 'POST', '/api/reports', copied)).status).toBe(404);
  });

  test('a client opens what is made for clients, and no other by its address', async () => {
    const client = await world.join('cli@example.com', { role: 'client', rule: [] });
    const { body } = await world.ask(client, 'GET', '/api/templates?locale=en');
    expect((body as { id: string }[]).map(({ id }) => id).sort()).toEqual([
      'agency_client_report',
      'client_qbr',
    ]);
    const reading = { locale: 'en' };
    const layout = async (name: string) => {
      const reply = await world.ask(client, 'POST', `/api/reports/${name}/layout`, reading);
      return JSON.stringify([reply.status, reply.body]).replaceAll(name, 'NAME');
    };
    const told = new Set([
      await layout('exec_monthly'),
      await layout('drill.mrr.account'),
      await layout('no_such_report'),
    ]);
    expect([...told]).toEqual([expect.stringContaining('serve.unknown_template')]);
    expect([...told][0]).not.toContain('exec_monthly');
  });
});

describe('the audit', () => {
  test('is whole, and any entry that is changed, taken out or put in is found', async () => {
    const { body } = await world.ask(world.owner, 'GET', '/api/audit/verdict');
    expect(body).toMatchObject({ broken: null });
    expect((body as { entries: number }).entries).toBeGreaterThan(20);

    const dir = await temporaryMetadataDir();
    const metadata = await openMetadata({ dir });
    try {
      const audit = auditIn(metadata, systemClock, 'main');
      const notes = Array.from({ length: 12 }, (_, at) => ({
        event: 'signed_in' as const,
        actor: `person ${at}`,
      }));
      await Promise.all(notes.map((note) => audit.note(note)));
      expect(await audit.verify()).toMatchObject({ entries: 12, broken: null });
      const change = sql`update audit_entry set actor = 'someone' where number = 7`;
      await expect(change.execute(metadata.db)).rejects.toThrow('only added to');
      const cut = sql`delete from audit_entry where number = 7`;
      await expect(cut.execute(metadata.db)).rejects.toThrow('only added to');
      await sql`alter table audit_entry disable trigger keep_audit`.execute(metadata.db);
      await change.execute(metadata.db);
      expect(await audit.verify()).toMatchObject({ broken: 7 });
      await cut.execute(metadata.db);
      expect(await audit.verify()).toMatchObject({ broken: 7 });
    } finally {
      await metadata.close();
    }
  });
});

function codeOf(body: unknown): unknown {
  return (body as { code?: unknown }).code;
}
