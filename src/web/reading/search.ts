/** The address bar holds every state of a page: flat texts, readable and short. */

/** Search parameters as the address gives them: a text, or several under one name. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** `?period=last_month&filter=region:sul` → texts by name; a name that is repeated gives a list. */
export function parseSearch(search: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return found;
}

/** The way back. Marks that an address may carry as they are stay readable. */
export function printSearch(search: Search): string {
  const parts = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((each) => (each === '' ? [] : `${encode(name)}=${encode(each)}`)),
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** One parameter as a list, whatever number of times it stands in the address. */
export function listOf(value: unknown): string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}

/** One parameter as a text; undefined where it is missing or stands there twice. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+');
}
