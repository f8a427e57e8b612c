/** XML as text: elements, attributes, escaped texts. Nothing of the outside becomes markup. */

/** Characters that XML 1.0 knows no way to write, and halves of pairs. */
const ILLEGAL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The text without what XML cannot hold. */
export function legalText(text: string): string {
  return text.replaceAll(ILLEGAL, '');
}

/** The text as content or attribute of an element. */
export function escapeXml(text: string): string {
  return legalText(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element with attributes around its content: `tag('c:idx', { val: 0 })` is `<c:idx val="0"/>`. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** The commonest element of charts: a name and a value. */
export function valued(name: string, value: string | number): string {
  return tag(name, { val: value });
}

/** Every string inside plain data without what XML cannot hold. */
export function legalData<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? legalText(each) : each,
  ) as T;
}
