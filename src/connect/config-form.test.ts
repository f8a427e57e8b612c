import { expect, test } from 'vitest';
import { z } from 'zod';
import { formOf, secretPathsOf } from './config-form.ts';

const text = (en: string): { en: string; 'pt-BR': string; es: string } => ({
  en,
  'pt-BR': `${en} (pt)`,
  es: `${en} (es)`,
});

const zConfig = z.strictObject({
  company: z
    .string()
    .regex(/^[a-z]+$/)
    .max(40)
    .meta({ label: text('Company'), placeholder: 'acme' }),
  auth: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('token'),
          token: z
            .string()
            .min(1)
            .meta({ secret: true, label: text('Token') }),
        })
        .meta({ label: text('A token') }),
      z
        .strictObject({
          kind: z.literal('oauth'),
          client_id: z.string().meta({ label: text('Client id') }),
          client_secret: z
            .string()
            .nullable()
            .meta({ secret: true, label: text('Client secret') }),
        })
        .meta({ label: text('Sign in') }),
    ])
    .meta({ label: text('How to sign in') }),
  start: z.iso
    .date()
    .nullable()
    .default(null)
    .meta({ label: text('From') }),
  pages: z
    .number()
    .int()
    .min(1)
    .max(9)
    .default(5)
    .meta({ label: text('Pages') }),
  region: z.enum(['us', 'eu']).meta({ label: text('Region'), help: text('Where it lives') }),
  folder: z.string(),
});

test('a form has the fields people fill in, in order, with what each accepts', () => {
  const form = formOf(zConfig);
  expect(form.map(({ path, required, input }) => [path, required, input.kind])).toEqual([
    ['company', true, 'text'],
    ['auth', true, 'variant'],
    ['start', false, 'date'],
    ['pages', false, 'number'],
    ['region', true, 'choice'],
  ]);
  expect(form[0]).toMatchObject({
    label: { 'pt-BR': 'Company (pt)' },
    placeholder: 'acme',
    input: { secret: false, pattern: '^[a-z]+$', maxLength: 40 },
  });
  expect(form[3]).toMatchObject({ initial: 5, input: { least: 1, most: 9 } });
  expect(form[4]).toMatchObject({ help: { es: 'Where it lives (es)' } });
});

test('each way to sign in has its own fields, its secrets marked', () => {
  const auth = formOf(zConfig)[1]?.input;
  expect(auth).toMatchObject({
    variants: [
      { value: 'token', fields: [{ path: 'auth.token', input: { secret: true } }] },
      {
        value: 'oauth',
        label: { es: 'Sign in (es)' },
        fields: [
          { path: 'auth.client_id', input: { secret: false } },
          { path: 'auth.client_secret', input: { secret: true } },
        ],
      },
    ],
  });
});

test('every secret of a schema is found, whichever way was chosen', () => {
  expect(secretPathsOf(zConfig)).toEqual(['auth.token', 'auth.client_secret']);
});

test('a form is plain data', () => {
  expect(JSON.parse(JSON.stringify(formOf(zConfig)))).toEqual(formOf(zConfig));
});
