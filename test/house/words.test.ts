import { expect, test } from 'vitest';
import { isNodeNewEnough, nodeRefusal } from '../../scripts/house/node-version.mjs';
import { languageOf, WORD_CODES, wordsFor } from '../../scripts/house/words.mjs';

test('the language is that of the terminal, else English', () => {
  expect(languageOf({ LANG: 'pt_BR.UTF-8' })).toBe('pt');
  expect(languageOf({ LANG: 'pt_BR.UTF-8', LC_ALL: 'es_MX.UTF-8' })).toBe('es');
  expect(languageOf({ LANG: 'C.UTF-8' })).toBe('en');
  expect(languageOf({})).toBe('en');
});

test.each(WORD_CODES)('%s is said in three languages, with the same parameters', (code) => {
  const params = { seconds: '1.5', pid: 42 };
  const texts = ['en', 'pt', 'es'].map((language) => wordsFor(language, code, params));
  expect(new Set(texts).size).toBe(3);
  const values = texts.map((text) => text.match(/1\.5|42/g));
  expect(values[1]).toEqual(values[0]);
  expect(values[2]).toEqual(values[0]);
  expect(texts.join('')).not.toMatch(/undefined|\{/);
});

test('an old Node is refused in a sentence', () => {
  const versions = ['18.20.0', '20.18.3', '20.19.0', '22.0.0'];
  expect(versions.map(isNodeNewEnough)).toEqual([false, false, true, true]);
  expect(nodeRefusal('18.20.0', 'es_ES.UTF-8')).toMatch(/^Rapport necesita .* 18\.20\.0\./);
});
