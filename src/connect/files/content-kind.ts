/** What a file is by its first bytes; its name is not trusted. */
export type ContentKind =
  | 'text'
  | 'workbook'
  /** OLE2: an old .xls, or an encrypted .xlsx. */
  | 'old-workbook'
  | 'compressed'
  | 'web-page'
  | 'xml'
  | 'json'
  | 'parquet'
  | 'binary'
  | 'empty';

const SIGNATURES: readonly (readonly [string, ContentKind])[] = [
  ['504b0304', 'workbook'],
  ['504b0506', 'workbook'],
  ['d0cf11e0a1b11ae1', 'old-workbook'],
  ['1f8b', 'compressed'],
  ['28b52ffd', 'compressed'],
  ['fd377a585a00', 'compressed'],
  ['425a68', 'compressed'],
  ['377abcaf271c', 'compressed'],
  ['526172211a07', 'compressed'],
  ['25504446', 'binary'],
  ['89504e470d0a', 'binary'],
  ['ffd8ff', 'binary'],
  ['47494638', 'binary'],
  ['50415231', 'parquet'],
  ['53514c69746520666f726d6174', 'binary'],
  ['7f454c46', 'binary'],
  ['4d5a9000', 'binary'],
  ['fffe0000', 'binary'],
  ['0000feff', 'binary'],
];

/** The kind of content, from the first few kilobytes. */
export function contentKindOf(head: Buffer): ContentKind {
  if (head.length === 0) return 'empty';
  const hex = head.toString('hex', 0, 16);
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature));
  if (known !== undefined) return known[1];
  return textKindOf(head);
}

function textKindOf(head: Buffer): ContentKind {
  // Zeros are dropped so that a page in UTF-16 is seen too.
  const text = head
    .toString('latin1', 0, 2_048)
    .replaceAll(/[\0\u00ef\u00bb\u00bf\u00fe\u00ff]/g, '')
    .trimStart();
  if (/^(<!doctype\s+html|<html|<head|<body|<table|<meta|<style|<script|<div)\b/i.test(text))
    return 'web-page';
  if (/^<!--[\s\S]*?<html\b/i.test(text)) return 'web-page';
  if (/^<(\?xml|[a-z]+(:[a-z]+)?[\s>])/i.test(text)) return 'xml';
  if (/^\{\s*"|^\[\s*[[{]/.test(text)) return 'json';
  return hasNoise(head) ? 'binary' : 'text';
}

/** Texts have tabs, line ends and perhaps a stray control character; noise has them everywhere. NULs are UTF-16's. */
function hasNoise(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head)
    if ((byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 26)) controls += 1;
  return controls > 4 && controls > head.length / 50;
}
