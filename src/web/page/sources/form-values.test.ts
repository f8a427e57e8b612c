import { expect, test } from 'vitest';
import type { FormFieldView, PlainFieldView } from '../../../serve/schema.ts';
import { configOf, valuesOf } from './form-values.ts';

const text = (path: string, secret = false): PlainFieldView => ({
  path,
  label: path,
  help: null,
  placeholder: null,
  required: true,
  initial: null,
  input: { kind: 'text', secret, pattern: null, maxLength: null },
});
const FORM: FormFieldView[] = [
  text('domain'),
  {
    ...text('auth'),
    input: {
      kind: 'variant',
      variants: [
        { value: 'token', label: 'Token', fields: [text('auth.token', true)] },
        {
          value: 'basic',
          label: 'Basic',
          fields: [text('auth.user'), text('auth.password', true)],
        },
      ],
    },
  },
  { ...text('since'), required: false },
  { ...text('archived'), input: { kind: 'switch' } },
];

test('a new form has the first way to sign in; a stored one shows what is stored and no secret', () => {
  expect(valuesOf(FORM, {})).toMatchObject({ domain: '', 'auth.kind': 'token', archived: false });
  expect(valuesOf(FORM, { domain: 'acme', auth: { kind: 'basic', user: 'ana' } })).toMatchObject({
    domain: 'acme',
    'auth.kind': 'basic',
    'auth.user': 'ana',
    'auth.password': '',
  });
});

test('a configuration has the chosen way and nothing of the others; an empty secret says that it stays', () => {
  const values = { ...valuesOf(FORM, {}), domain: 'acme', 'auth.token': '', 'auth.user': 'left' };
  expect(configOf(FORM, values)).toEqual({
    domain: 'acme',
    auth: { kind: 'token', token: '' },
    archived: false,
  });
});
