/** A comma takes three characters of an address. */
const COMMA = 3;

/** Names in groups, each short enough for one address. There is always a first one. */
export function nameGroups(names: readonly string[], longest: number): string[][] {
  const groups: string[][] = [[]];
  let length = 0;
  for (const name of names) {
    if (length + name.length + COMMA > longest) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(name);
    length += name.length + COMMA;
  }
  return groups;
}
