import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import { renderProblem } from '../../base/render-problem.ts';
import { makeArchive } from '../../../test/files/make-archive.ts';
import { makeWorkbook, workbookParts } from '../../../test/files/make-workbook.ts';
import { connectProblems } from '../problems.ts';
import type { DetectedFile } from './detected.ts';
import { detectFile } from './detect-file.ts';
import { FILE_LIMITS } from './limits.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function detect(content: string | Buffer, limits = FILE_LIMITS): Promise<DetectedFile> {
  const path = join(folder, 'upload.csv');
  writeFileSync(path, content);
  return detectFile(path, 'upload.csv', limits);
}

/** The one reason for which a file is refused; it has words in every language. */
async function refusal(content: string | Buffer, limits = FILE_LIMITS): Promise<string> {
  const { tables, problems } = await detect(content, limits);
  expect(tables).toEqual([]);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  if (problem === undefined) throw new Error('no problem');
  expect(problem.at?.document).toBe('upload.csv');
  for (const locale of LOCALES) {
    const { message, hint } = renderProblem(problem, locale, [connectProblems]);
    expect(message.length).toBeGreaterThan(10);
    expect(hint.length).toBeGreaterThan(5);
  }
  return problem.code.replace('connect.', '');
}

const SHEET = {
  name: 'S',
  rows: [
    ['id', 'name'],
    [1, 'a'],
    [2, 'b'],
  ],
};

test.for([
  ['nothing', '', 'file_empty'],
  ['a header and nothing below', 'id,name\n', 'file_empty'],
  ['blank lines', '\n\n\n', 'file_empty'],
  ['a login page', '<!DOCTYPE html><html><body>Please sign in</body></html>', 'web_page'],
  ['a table saved as a page', '\ufeff  <table><tr><td>1</td></tr></table>', 'web_page'],
  ['XML', '<?xml version="1.0"?><Workbook></Workbook>', 'structured_file'],
  ['JSON that is cut off', '{"rows": [1, 2]', 'records_damaged'],
  ['gzip', gzipSync('id,name\n1,a\n'), 'compressed_file'],
  ['a zip of something else', makeArchive({ 'data.csv': 'id,name\n1,a\n' }), 'compressed_file'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'old_workbook'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_text'],
  ['a PDF', '%PDF-1.7\n1 0 obj\n', 'not_text'],
  ['a database', 'SQLite format 3\0', 'not_text'],
  ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 251)), 'not_text'],
  ['an open quote', 'id,name\n1,"a, x"\n2,"b, y"\n3,"c\n4,d\n', 'unclosed_quote'],
  ['a protected workbook', makeWorkbook([SHEET], { lie: { flags: 1 } }), 'old_workbook'],
  ['half a workbook', makeWorkbook([SHEET]).subarray(0, 900), 'workbook_damaged'],
  [
    'a workbook without its sheet',
    makeArchive({ 'xl/workbook.xml': '<workbook/>' }),
    'workbook_damaged',
  ],
  [
    'a workbook that is no XML',
    makeArchive({ ...workbookParts([SHEET]), 'xl/worksheets/sheet1.xml': 'not xml <' }),
    'workbook_damaged',
  ],
  ['a workbook without data', makeWorkbook([{ name: 'S', rows: [] }]), 'file_empty'],
] as const)('%s is refused with its reason', async ([, content, code]) => {
  expect(await refusal(content)).toBe(code);
});

test('a file that is not there', async () => {
  const { problems } = await detectFile(join(folder, 'gone.csv'), 'gone.csv');
  expect(problems).toMatchObject([{ code: 'connect.file_missing', at: { document: 'gone.csv' } }]);
});

test('sizes: too many bytes, columns, rows; a row without end', async () => {
  expect(await refusal('id,name\n1,a\n', { ...FILE_LIMITS, textBytes: 5 })).toBe('file_too_large');
  expect(await refusal(makeWorkbook([SHEET]), { ...FILE_LIMITS, workbookBytes: 5 })).toBe(
    'file_too_large',
  );
  const wide = Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',');
  expect(await refusal(`${wide}\n${wide}\n`)).toBe('too_many_columns');
  expect(await refusal('id\n1\n2\n3\n', { ...FILE_LIMITS, rows: 2 })).toBe('too_many_rows');
  expect(await refusal(`id,name\n1,${'x'.repeat(3_000_000)}`)).toBe('record_too_long');
});

test('a row without end in a file of a gigabyte is refused after its first megabytes', async () => {
  const line = 'x'.repeat(40_000_000);
  expect(await refusal(line)).toBe('record_too_long');
});

test('bombs: what is declared, what is hidden, too many parts', async () => {
  const zeros = ' '.repeat(30_000_000);
  const bomb = {
    ...workbookParts([SHEET]),
    'xl/worksheets/sheet1.xml': `<worksheet>${zeros}</worksheet>`,
  };
  expect(await refusal(makeArchive(bomb))).toBe('workbook_too_large');
  expect(await refusal(makeArchive(bomb, { unpacked: 1_000 }))).toBe('workbook_too_large');
  expect(await refusal(makeWorkbook([SHEET], { lie: { count: 60_000 } }))).toBe(
    'workbook_too_large',
  );
});

test('rows and columns far beyond any sheet are refused before they fill the memory', async () => {
  const parts = workbookParts([SHEET]);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  for (const far of [
    sheet
      .replace('<row r="2">', '<row r="900000000">')
      .replaceAll(/r="([AB])2"/g, 'r="$1900000000"'),
    sheet.replaceAll('r="B2"', 'r="ZZZZZ2"'),
  ]) {
    expect(await refusal(makeArchive({ ...parts, 'xl/worksheets/sheet1.xml': far }))).toBe(
      'workbook_too_large',
    );
  }
});

test('names that leave the folder, entities and prototypes do nothing', async () => {
  const parts = {
    ...workbookParts([
      {
        name: 'S',
        rows: [
          ['id', '__proto__'],
          [1, '=1+1'],
        ],
      },
    ]),
    '../../../tmp/rapport-slip.xml': '<a/>',
    'xl/extra.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
  };
  const { tables } = await detect(makeArchive(parts));
  expect(tables[0]?.fields.map(({ field }) => field.name)).toEqual(['id', 'proto']);
  expect(tables[0]?.preview).toEqual([['1', '=1+1']]);
});

test('NULs, lone surrogates and broken bytes do not stop a file', async () => {
  const nuls = await detect(`id,name\n1,a\0b\n2,c\n${'3,d\n'.repeat(100)}`);
  expect(nuls.tables[0]?.preview[0]).toEqual(['1', 'ab']);
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('id,name\n1,x', 'utf16le'),
    Buffer.from([0x00, 0xd8]),
    Buffer.from('y\n2,z\n', 'utf16le'),
  ]);
  expect((await detect(utf16)).tables[0]?.preview[0]).toEqual(['1', 'x\ufffdy']);
  const broken = await detect(
    Buffer.concat([
      Buffer.from('id,name\n1,ação ação ação ação ação ação\n2,'),
      Buffer.from([0xff]),
      Buffer.from('\n'),
    ]),
  );
  expect(broken.tables[0]?.problems.map(({ code }) => code)).toContain('connect.characters_broken');
});

test('hundreds of mutilated files: a table or a reason, never a crash', async () => {
  const good = Buffer.from(
    'id;nome;data;valor\r\n1;"João; ""x""";31/01/2025;1.234,50\r\n2;Ana;28/02/2025;7,00\r\n'.repeat(
      5,
    ),
  );
  let seed = 42;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const bad = Buffer.from(good);
    for (let edits = next(6); edits >= 0; edits -= 1)
      bad[next(bad.length)] = [34, 59, 10, 13, 0, 255, 44, 92][next(8)] ?? 0;
    const { tables, problems } = await detect(bad.subarray(0, 1 + next(bad.length)));
    expect(tables.length + problems.length).toBe(1);
  }
});
