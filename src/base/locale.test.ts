import { expect, test } from 'vitest';

import { isId, newId } from './ids.ts';
import { isLocale, pickLocale, zText } from './locale.ts';

test.each([
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['es-419,es;q=0.9', 'es'],
  ['es_MX.UTF-8@euro', 'es'],
  ['de-DE,es;q=0.5,en;q=0.7', 'en'],
  ['fr;q=0.9, es;q=0.4', 'es'],
  ['en;q=0, es', 'es'],
  ['ES', 'es'],
  ['C.UTF-8', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
  [';;;,,q=', 'en'],
])('%j reads %s', (preference, locale) => {
  expect(pickLocale(preference)).toBe(locale);
});

test('a text is complete or refused', () => {
  expect(zText.safeParse({ en: 'a', 'pt-BR': 'b', es: 'c' }).success).toBe(true);
  expect(zText.safeParse({ en: 'a', 'pt-BR': 'b' }).success).toBe(false);
  expect(zText.safeParse({ en: 'a', 'pt-BR': 'b', es: '' }).success).toBe(false);
  expect(zText.safeParse({ en: 'a', 'pt-BR': 'b', es: 'c', de: 'd' }).success).toBe(false);
  expect([isLocale('pt-BR'), isLocale('pt-br'), isLocale(null)]).toEqual([true, false, false]);
});

test('ids are new each time and known by their shape', () => {
  const ids = Array.from({ length: 100 }, newId);
  expect(new Set(ids).size).toBe(100);
  expect(ids.every(isId)).toBe(true);
  expect(['', 'x', ids[0]?.toUpperCase() ?? '', `${ids[0]}\n`].map(isId)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
