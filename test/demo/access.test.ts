/** From what somebody is given to the accounts that they see, on the demo portfolio: against filters, and against its rows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader } from '../../src/base/engine/open.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { AccessRule } from '../../src/query/schema.ts';
import { partsOn } from '../../src/query/index.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { everyone, publishDemo } from './published-demo.ts';

type Holding = { email: string; account: string; role: string; from: string; to: string | null };

let published: Published;
let holdings: readonly Holding[];
/** Somebody who owned an account once and does not today. */
let former: Holding;

const TODAY = '2026-11-23';

beforeAll(async () => {
  ({ published } = await publishDemo());
  const engine = await openReader({ file: published.snapshot.file });
  const { rows } = await engine.run(
    fixedSql(
      'who holds what',
      'select u.email, a.account_id, a.role, cast(a.valid_from as varchar), cast(a.valid_to as varchar) from account_assignment as a join "user" as u on u.user_key = a.user_key where u.email is not null and a.account_id is not null',
    ),
  );
  await engine.close();
  holdings = rows.map(([email, account, role, from, to]) => ({
    email: String(email),
    account: String(account),
    role: String(role),
    from: String(from),
    to: to === null ? null : String(to),
  }));
  const found = holdings.find(
    ({ email, account, role, to }) =>
      role === 'owner' && to !== null && to <= TODAY && !ownsNow(email, account),
  );
  if (found === undefined) throw new Error('nobody gave an account away');
  former = found;
}, 300_000);
afterAll(() => published?.close());

const isNow = ({ from, to }: Holding): boolean => from <= TODAY && (to === null || to > TODAY);
const ownsNow = (email: string, account: string): boolean =>
  holdings.some(
    (each) =>
      each.email === email && each.account === account && each.role === 'owner' && isNow(each),
  );

function owned(email: string, more: { as?: 'owner' | 'any'; history?: boolean } = {}): AccessRule {
  return [{ kind: 'owned', emails: [email], as: 'owner', history: false, until: null, ...more }];
}

const seenBy = (rule: AccessRule) => published.asker.accountsOf(rule);

describe('those they own', () => {
  test('are those whose owner they are today, however the e-mail is written', async () => {
    const emails = [...new Set(holdings.map(({ email }) => email))].slice(0, 6);
    for (const email of emails) {
      const own = holdings.filter((each) => each.email === email && ownsNow(email, each.account));
      const wanted = [...new Set(own.map(({ account }) => account))].sort();
      const seen = await seenBy(owned(email.toUpperCase()));
      expect([email, seen.filter((id) => wanted.includes(id))]).toEqual([email, wanted]);
      expect(await seenBy(owned(email))).toEqual(seen);
    }
  });

  test('not those they gave away, unless their past counts too', async () => {
    expect(await seenBy(owned(former.email))).not.toContain(former.account);
    expect(await seenBy(owned(former.email, { history: true }))).toContain(former.account);
  });

  test('and those of another role only where that is said', async () => {
    const other = holdings.find(
      (each) => each.role !== 'owner' && isNow(each) && !ownsNow(each.email, each.account),
    );
    if (other === undefined) return;
    expect(await seenBy(owned(other.email))).not.toContain(other.account);
    expect(await seenBy(owned(other.email, { as: 'any' }))).toContain(other.account);
  });

  test('of nobody are none, and so are those of no part', async () => {
    expect(await seenBy(owned('nobody@example.com'))).toEqual([]);
    expect(await seenBy([])).toEqual([]);
  });
});

test.each(['region', 'industry', 'tier', 'team', 'account_manager'] as const)(
  'by %s: the accounts that a question of today finds under that member',
  async (dimension) => {
    const members = await published.asker.members(
      { dimension, search: '', locale: 'en' },
      everyone,
    );
    const keys = members.ok ? members.value.members.flatMap(({ key }) => key ?? []) : [];
    for (const key of keys.slice(0, 4)) {
      const answer = await published.asker.ask(
        {
          kpis: ['active_accounts'],
          dimensions: ['account'],
          period: 'today',
          filters: [{ dimension, op: 'in', values: [key] }],
        },
        everyone,
      );
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      const active = answer.value.rows
        .filter(({ values }) => Number(values['active_accounts']?.value ?? 0) > 0)
        .map(({ members: [member] }) => member?.key ?? '');
      const seen = await seenBy([{ kind: 'members', dimension, keys: [key], until: null }]);
      expect([key, active.filter((id) => !seen.includes(id))]).toEqual([key, []]);
    }
  },
);

test('a part that is past its day counts no more, and one without e-mails is about oneself', () => {
  const rule: AccessRule = [
    { kind: 'owned', emails: [], as: 'owner', history: false, until: null },
    { kind: 'owned', emails: ['bia@example.com'], as: 'any', history: false, until: '2026-11-22' },
    { kind: 'members', dimension: 'team', keys: ['t'], until: TODAY },
  ];
  expect(partsOn(rule, TODAY, 'me@example.com')).toEqual([
    { kind: 'owned', emails: ['me@example.com'], as: 'owner', history: false, until: null },
    { kind: 'members', dimension: 'team', keys: ['t'], until: TODAY },
  ]);
  expect(partsOn(rule, '2026-11-24', 'me@example.com')).toHaveLength(1);
});
