/** A deck taken apart again. */
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';

export type Deck = { parts: ReadonlyMap<string, Uint8Array> };

/** The parts of a deck by their path. */
export function openDeck(bytes: Uint8Array): Deck {
  return { parts: new Map(Object.entries(unzipSync(bytes))) };
}

/** XML of the parts whose path matches, in the order of their numbers. */
export function xmlOf({ parts }: Deck, pattern: RegExp): string[] {
  const paths = [...parts.keys()].filter((path) => pattern.test(path));
  return paths
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((path) => new TextDecoder().decode(parts.get(path)));
}

/** Every text that slides, their charts and their notes write. */
export function textOf(deck: Deck): string {
  return xmlOf(deck, /^ppt\/(slides|charts|notesSlides)\/[^/]+\.xml$/)
    .flatMap((xml) => [...xml.matchAll(/<(?:a:t|c:v)>([^<]*)</g)].map((match) => match[1] ?? ''))
    .map(unescapeXml)
    .join('\n');
}

/** The sheets behind the charts, as another library reads them. */
export async function workbooksOf({ parts }: Deck): Promise<unknown[][][]> {
  const paths = [...parts.keys()].filter((path) => path.startsWith('ppt/embeddings/'));
  return Promise.all(
    paths
      .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .map(async (path) => {
        const [sheet] = await readXlsxFile(Buffer.from(parts.get(path) ?? []));
        return sheet?.data ?? [];
      }),
  );
}

function unescapeXml(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}
