/** Logos from outside: PNG by its signature, SVG by an allow-list. */
import type { Problem } from '../../base/problem.ts';
import { reportProblems } from '../problems.ts';
import { checkSvg } from './svg.ts';

// The web platform's base64 reader and text decoder are global in Node and in browsers; pure code has no types for either.
declare const atob: (base64: string) => string;
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** Longest side of a PNG, in pixels: more is never drawn, and unpacks to a lot of memory. */
const MOST_PIXELS = 4096;

/** Every reason not to take a logo, given as base64 data URL. */
export function checkLogo(url: string): Problem[] {
  const match = /^data:image\/(png|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/.exec(url);
  const bytes = match === null ? null : bytesOf(match[2] ?? '');
  if (match === null || bytes === null) return [reportProblems.make('logo_format', {})];
  return match[1] === 'png' ? checkPng(bytes) : checkSvgBytes(bytes);
}

function bytesOf(base64: string): Uint8Array | null {
  if (base64.length % 4 === 1) return null;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    // The only thing that reading base64 can fail of is that it is none.
    return null;
  }
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER = [0x49, 0x48, 0x44, 0x52];

/** Signature, then the header chunk with its sides, then the end that every whole PNG has. */
function checkPng(bytes: Uint8Array): Problem[] {
  const hasAt = (at: number, expected: readonly number[]): boolean =>
    expected.every((byte, index) => bytes[at + index] === byte);
  const isPng =
    hasAt(0, SIGNATURE) && hasAt(12, HEADER) && hasAt(bytes.length - 8, [0x49, 0x45, 0x4e, 0x44]);
  if (!isPng) return [reportProblems.make('logo_png', {})];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width > MOST_PIXELS || height > MOST_PIXELS || width === 0 || height === 0) {
    return [reportProblems.make('logo_large', { width, height, most: MOST_PIXELS })];
  }
  return [];
}

function checkSvgBytes(bytes: Uint8Array): Problem[] {
  try {
    return checkSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return [reportProblems.make('logo_svg_broken', { at: 1 })];
    throw error;
  }
}
