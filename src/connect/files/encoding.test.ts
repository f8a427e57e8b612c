import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { chosenEncoding, EncodingDetector } from './encoding.ts';
import type { EncodingFound } from './encoding.ts';

function found(bytes: Buffer, piece = bytes.length || 1): EncodingFound {
  const detector = new EncodingDetector();
  for (let at = 0; at < bytes.length; at += piece) detector.push(bytes.subarray(at, at + piece));
  return detector.end();
}

const TEXT = 'nome;cidade\r\nJoão Conceição;São Paulo\r\nMaría Muñoz;Córdoba – “centro”\r\n';

test('UTF-8 with and without a mark, or with two', () => {
  expect(found(Buffer.from(TEXT))).toEqual({ encoding: 'utf-8', skip: 0, broken: 0, nuls: 0 });
  expect(found(Buffer.from(`\ufeff${TEXT}`))).toMatchObject({ encoding: 'utf-8', skip: 3 });
  expect(found(Buffer.from(`\ufeff\ufeff${TEXT}`))).toMatchObject({ encoding: 'utf-8', skip: 6 });
});

test('UTF-16 of both orders, with and without a mark', () => {
  expect(found(iconv.encode(TEXT, 'utf-16le', { addBOM: true }))).toMatchObject({
    encoding: 'utf-16le',
    skip: 2,
  });
  expect(found(iconv.encode(TEXT, 'utf-16be', { addBOM: true }))).toMatchObject({
    encoding: 'utf-16be',
    skip: 2,
  });
  expect(found(iconv.encode(TEXT, 'utf-16le', { addBOM: false }))).toMatchObject({
    encoding: 'utf-16le',
    skip: 0,
  });
  expect(found(iconv.encode(TEXT, 'utf-16be', { addBOM: false }))).toMatchObject({
    encoding: 'utf-16be',
    skip: 0,
  });
});

test('one-byte encodings are told apart by their letters', () => {
  for (const encoding of ['windows-1252', 'macintosh'] as const) {
    expect(found(iconv.encode(TEXT, encoding)).encoding).toBe(encoding);
  }
  const plain = TEXT.replaceAll(/[–“”]/g, '-');
  expect(found(iconv.encode(plain, 'cp850')).encoding).toBe('cp850');
});

test('the one odd byte may be the last', () => {
  const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(1_000)), Buffer.from([0xe7])]);
  expect(found(bytes, 100).encoding).toBe('windows-1252');
});

test('a text in UTF-8 with a few broken bytes stays UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from('ação,'.repeat(50)), Buffer.from([0xff, 0xfe])]);
  expect(found(bytes)).toMatchObject({ encoding: 'utf-8', broken: 2 });
});

test('characters cut by the pieces are whole', () => {
  const bytes = Buffer.from('a€😀ç'.repeat(40));
  for (let piece = 1; piece < 9; piece += 1)
    expect(found(bytes, piece)).toMatchObject({ encoding: 'utf-8', broken: 0 });
});

test('a broken byte is weighed against what is whole, wherever that stands in memory', () => {
  const whole = Buffer.from(`${'áb€'.repeat(15)}ç`);
  for (let shift = 0; shift < 9; shift += 1) {
    const place = Buffer.alloc(shift + whole.length);
    whole.copy(place, shift);
    const detector = new EncodingDetector();
    detector.push(place.subarray(shift));
    for (const byte of [0xff, 0xff, 0xff]) detector.push(Buffer.from([byte, 0x61]));
    // 31 characters of several bytes are more than ten times three.
    expect(detector.end()).toMatchObject({ encoding: 'utf-8', broken: 3 });
    const less = new EncodingDetector();
    less.push(place.subarray(shift, place.length - 2));
    for (const byte of [0xff, 0xff, 0xff]) less.push(Buffer.from([byte, 0x61]));
    expect(less.end().encoding).not.toBe('utf-8');
  }
});

test('a person chooses among the encodings that can only be guessed', () => {
  const guessed = found(iconv.encode(TEXT, 'windows-1252'));
  expect(chosenEncoding(guessed, 'cp850').encoding).toBe('cp850');
  expect(chosenEncoding(found(Buffer.from(TEXT)), 'cp850').encoding).toBe('utf-8');
});
