import { expect, test } from 'vitest';
import { upgradeDocument } from './versions.ts';
import type { Versions } from './versions.ts';

/** A kind of document that has had three versions. */
const NOTE: Versions = {
  kind: 'note',
  list: [
    { name: 'first', up: null },
    { name: 'textBecomesBody', up: ({ text, ...rest }) => ({ ...rest, body: text }) },
    {
      name: 'bodyHasLines',
      up: ({ body, ...rest }) => ({ ...rest, lines: String(body).split('\n') }),
    },
  ],
};

test('brings every older version to the latest, step by step', () => {
  const latest = { kind: 'note', version: 3, lines: ['a', 'b'] };
  expect(upgradeDocument({ kind: 'note', version: 1, text: 'a\nb' }, NOTE)).toMatchObject({
    value: latest,
  });
  expect(upgradeDocument({ kind: 'note', version: 2, body: 'a\nb' }, NOTE)).toMatchObject({
    value: latest,
  });
  expect(upgradeDocument(latest, NOTE)).toMatchObject({ value: latest });
});

test('leaves the document that it was given alone', () => {
  const given = Object.freeze({ kind: 'note', version: 1, text: 'a' });
  upgradeDocument(given, NOTE);
  expect(given).toEqual({ kind: 'note', version: 1, text: 'a' });
});

test('refuses a newer version by its number', () => {
  expect(upgradeDocument({ kind: 'note', version: 4 }, NOTE)).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'report.newer_version',
        params: { found: '4', known: '3' },
        at: { path: '/version' },
      },
    ],
  });
});

test('refuses what is no such document', () => {
  const code = (value: unknown) => {
    const result = upgradeDocument(value, NOTE);
    return result.ok ? 'ok' : `${result.problems[0]?.code} ${result.problems[0]?.params['found']}`;
  };
  expect([null, [], 'note', { kind: 'report', version: 1 }].map(code)).toEqual([
    'report.not_a_document null',
    'report.not_a_document []',
    'report.not_a_document string',
    'report.not_a_document "report"',
  ]);
  expect(
    [{ kind: 'note' }, { kind: 'note', version: '1' }, { kind: 'note', version: 0 }].map(code),
  ).toEqual(['report.bad_version null', 'report.bad_version "1"', 'report.bad_version 0']);
});
