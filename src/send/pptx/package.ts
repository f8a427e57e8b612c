/**
 * The parts of a deck, put right: our charts and their workbooks in place of the library's, the brand's colours in the
 * theme, one instant everywhere. The same report at the same instant is the same bytes.
 */
import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { hexOf } from './look.ts';
import type { Look } from './look.ts';

export type ChartPart = { xml: string; workbook: Uint8Array };
export type Finish = { charts: readonly ChartPart[]; look: Look; at: number; lang: string };

/** Days that zip files can write begin in 1980; the day of a part says nothing. */
const NO_DAY = new Date(1980, 0, 1);

/** The bytes of the deck. Charts come in the order in which they were drawn. */
export function packDeck(bytes: Uint8Array, finish: Finish): Uint8Array {
  const parts = unzipSync(bytes);
  const numbers = chartNumbers(Object.keys(parts));
  const packed: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (path.endsWith('/')) continue;
    const name = renumbered(path, numbers);
    packed[name] = [partOf(name, content, { finish, numbers }), { mtime: NO_DAY, level: 6 }];
  }
  return zipSync(inOrder(packed));
}

/** The library counts charts over its whole life: here they are counted from 1. */
function chartNumbers(paths: readonly string[]): ReadonlyMap<string, number> {
  const found = paths.flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const sorted = found.toSorted((a, b) => Number(a) - Number(b));
  return new Map(sorted.map((number, index) => [number, index + 1]));
}

function renumbered(text: string, numbers: ReadonlyMap<string, number>): string {
  return text
    .replaceAll(
      /\bchart(\d+)\.xml/g,
      (whole, number: string) => `chart${numbers.get(number) ?? whole}.xml`,
    )
    .replaceAll(
      /Microsoft_Excel_Worksheet(\d+)\.xlsx/g,
      (whole, number: string) => `Microsoft_Excel_Worksheet${numbers.get(number) ?? whole}.xlsx`,
    );
}

function partOf(
  name: string,
  content: Uint8Array,
  { finish, numbers }: { finish: Finish; numbers: ReadonlyMap<string, number> },
): Uint8Array {
  const chart = finish.charts[Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1];
  if (chart !== undefined) return encode(chart.xml);
  const workbook = finish.charts[Number(/Worksheet(\d+)\.xlsx$/.exec(name)?.[1] ?? 0) - 1];
  if (workbook !== undefined) return workbook.workbook;
  if (!/\.(xml|rels)$/.test(name)) return content;
  return encode(textPart(name, renumbered(new TextDecoder().decode(content), numbers), finish));
}

function textPart(name: string, xml: string, { look, at, lang }: Finish): string {
  if (name === 'docProps/core.xml') return datedAt(xml, at);
  if (/^ppt\/theme\/theme\d+\.xml$/.test(name)) return branded(xml, look);
  if (name.startsWith('ppt/notesSlides/notesSlide')) return inParagraphs(xml, lang);
  if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) return identified(xml);
  return xml;
}

function datedAt(xml: string, at: number): string {
  const instant = new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
}

/** Theme colours, so that what the reader adds is in the brand too. */
function branded(xml: string, look: Look): string {
  const accents = [0, 1, 2, 3, 4, 5].map(
    (index) => look.series[index % look.series.length] ?? look.text,
  );
  const named = {
    dk2: look.primary,
    hlink: look.primary,
    ...Object.fromEntries(accents.map((color, index) => [`accent${index + 1}`, color])),
  };
  return Object.entries(named).reduce(
    (text, [name, color]) =>
      text.replace(new RegExp(`(<a:${name}><a:srgbClr val=")[0-9A-F]{6}`), `$1${hexOf(color)}`),
    xml,
  );
}

/** The library sets notes as one paragraph; each line becomes its own. */
function inParagraphs(xml: string, lang: string): string {
  return xml.replace(
    /<a:p><a:r><a:rPr[^>]*\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) =>
          line === ''
            ? `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
            : `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  );
}

/** Every shape of a slide gets a number of its own, and tables say to screen readers what they are. */
function identified(xml: string): string {
  let id = 1;
  return xml.replaceAll(
    /<p:cNvPr id="\d+" name="([^"]*)"(\s*\/?>| descr)/g,
    (whole, name: string, rest: string) => {
      if (name === '') return whole;
      id += 1;
      const table = rest.trim() === '/>' ? ` descr="${name}"` : '';
      return `<p:cNvPr id="${id}" name="${name}"${table}${rest}`;
    },
  );
}

/** The list of content types comes first, as readers that stream expect. */
function inOrder(parts: Zippable): Zippable {
  const first = '[Content_Types].xml';
  const names = Object.keys(parts)
    .filter((name) => name !== first)
    .toSorted();
  return Object.fromEntries(
    [first, ...names].flatMap((name) => {
      const part = parts[name];
      return part === undefined ? [] : [[name, part]];
    }),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
