/** Characters that a sheet's name may have, and how many. */
const MOST = 31;
const REFUSED = /[\\/*?:[\]\p{Cc}]+/gu;

/** Names of sheets out of titles in any language: what Excel refuses becomes a space, and each name is there once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return titles.map((title) => {
    const bare = title
      .replaceAll(REFUSED, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^[\s']+|[\s']+$/g, '');
    const name = freeName(bare === '' ? '–' : bare, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The name, cut to what Excel takes; with a number where it is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` ${count}`;
    const tried = `${cut(name, MOST - end.length)}${end}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

/** At most so many UTF-16 units, no pair halved. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.trimEnd();
}
