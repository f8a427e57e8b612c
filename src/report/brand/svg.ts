/**
 * SVG for logos, by an allow-list: shapes, gradients and groups with plain attributes. Whatever could run, load, style
 * or embed something is refused, and so is every element or attribute that is not on the list.
 */
import type { Problem } from '../../base/problem.ts';
import { reportProblems } from '../problems.ts';

const ELEMENTS = new Set(
  'svg g defs title desc path rect circle ellipse line polyline polygon clipPath linearGradient radialGradient stop'.split(
    ' ',
  ),
);

const ATTRIBUTES = new Set(
  (
    'id version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform preserveAspectRatio ' +
    'fill fill-opacity fill-rule clip-path clip-rule clipPathUnits opacity stroke stroke-width stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity offset stop-color stop-opacity ' +
    'gradientUnits gradientTransform spreadMethod color role aria-label aria-hidden vector-effect xml:space'
  ).split(' '),
);

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Every reason not to take this SVG; none when it is safe and well formed. */
export function checkSvg(svg: string): Problem[] {
  const text = svg.replace(/^\uFEFF?\s*<\?xml[^?]*\?>/, '').trim();
  const open: string[] = [];
  const problems: Problem[] = [];
  let at = 0;
  let isDone = false;
  while (at < text.length) {
    const piece = readPiece(text, at);
    if (piece === null || isDone) return [...problems, broken(at)];
    if (piece.kind === 'open') problems.push(...checkElement(piece, open.length === 0));
    if (piece.kind === 'open' && !piece.isClosed) open.push(piece.name);
    if (piece.kind === 'close' && open.pop() !== piece.name) return [...problems, broken(at)];
    // Text outside of the root, and entities but the five plain ones, are no SVG that a logo needs.
    if (piece.kind === 'text' && !isPlainText(piece.text, open)) return [...problems, broken(at)];
    isDone = open.length === 0;
    at = piece.end;
  }
  return isDone ? problems : [...problems, broken(text.length)];
}

type Attribute = { name: string; value: string };
type Piece =
  | { kind: 'open'; name: string; attributes: Attribute[]; isClosed: boolean; end: number }
  | { kind: 'close'; name: string; end: number }
  | { kind: 'text'; text: string; end: number };

const OPEN =
  /<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSE = /<\/([A-Za-z][\w:.-]*)\s*>/y;
const TEXT = /[^<]+/y;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The next tag or text; null for anything else: comments, doctypes, instructions and CDATA are not taken. */
function readPiece(text: string, at: number): Piece | null {
  const open = matchAt(OPEN, text, at);
  if (open !== null) {
    const attributes = [...(open[2] ?? '').matchAll(ATTRIBUTE)].map(
      ([, name = '', double, single]) => ({ name, value: double ?? single ?? '' }),
    );
    return {
      kind: 'open',
      name: open[1] ?? '',
      attributes,
      isClosed: open[3] === '/',
      end: at + open[0].length,
    };
  }
  const close = matchAt(CLOSE, text, at);
  if (close !== null) return { kind: 'close', name: close[1] ?? '', end: at + close[0].length };
  const plain = matchAt(TEXT, text, at);
  return plain === null ? null : { kind: 'text', text: plain[0], end: at + plain[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function checkElement(
  { name, attributes }: Extract<Piece, { kind: 'open' }>,
  isRoot: boolean,
): Problem[] {
  const isExpected = isRoot ? name === 'svg' : ELEMENTS.has(name);
  const element = isExpected ? [] : [reportProblems.make('logo_svg_element', { element: name })];
  const bad = attributes.filter((attribute) => !isAllowed(attribute));
  return [
    ...element,
    ...bad.map((each) =>
      reportProblems.make('logo_svg_attribute', { attribute: `${each.name}="${each.value}"` }),
    ),
  ];
}

function isAllowed({ name, value }: Attribute): boolean {
  if (name === 'xmlns') return value === NAMESPACE;
  return ATTRIBUTES.has(name) && isPlainValue(value);
}

/** No scheme, no escape that could hide one, and `url(…)` only to something inside. */
function isPlainValue(value: string): boolean {
  if (/[\\&]|:/.test(value)) return false;
  return (
    value.replace(/url\(\s*(['"]?)#[\w.-]+\1\s*\)/g, '').search(/url|\(\s*#|@|expression/i) < 0
  );
}

function isPlainText(text: string, open: readonly string[]): boolean {
  const isNamed = open.at(-1) === 'title' || open.at(-1) === 'desc';
  return isNamed
    ? !/&(?!(amp|lt|gt|quot|apos);)/.test(text)
    : text.trim() === '' && open.length > 0;
}

function broken(at: number): Problem {
  return reportProblems.make('logo_svg_broken', { at: at + 1 });
}
