import { describe, expect, test } from 'vitest';
import type { Access } from '../../../serve/schema.ts';
import { ROLES, zAccess } from '../../../serve/schema.ts';
import { accessOf, draftOf, usualDraft } from './access-draft.ts';

const MANY: Access = {
  role: 'account_manager',
  rule: [
    { kind: 'owned', emails: [], as: 'any', history: true, until: null },
    { kind: 'owned', emails: ['bia@example.com'], as: 'any', history: false, until: '2026-12-15' },
    { kind: 'members', dimension: 'team', keys: ['north'], until: null },
    { kind: 'members', dimension: 'account', keys: ['a1', 'a2'], until: '2027-01-31' },
  ],
  masks: ['cost'],
  reports: ['client_qbr'],
};

describe('an access and its form', () => {
  test('say the same', () => {
    expect(accessOf(draftOf(MANY))).toEqual(MANY);
  });

  test.each(ROLES)('what a %s usually sees is an access', (role) => {
    const access = accessOf(usualDraft(role));
    expect(zAccess.parse(access)).toEqual(access);
    expect(draftOf(access).role).toBe(role);
  });

  test('a client sees nothing until somebody chooses, and no costs', () => {
    expect(accessOf(usualDraft('client'))).toMatchObject({
      rule: [],
      masks: ['cost', 'health', 'personal'],
    });
  });

  test('what is not filled in gives nothing', () => {
    const draft = {
      ...usualDraft('account_manager'),
      own: null,
      standIns: [{ email: '  ', until: null }],
      choices: [{ dimension: 'region' as const, keys: [], until: null }],
    };
    expect(accessOf(draft).rule).toEqual([]);
  });
});
