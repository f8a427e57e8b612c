import type { Brand } from './schema.ts';

/** A flower of five petals: the mark of the demo's agency. */
const MARK = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
  ...[0, 72, 144, 216, 288].map(
    (turn) =>
      `<ellipse cx="32" cy="17" rx="9.5" ry="14" fill="#1d4e89" fill-opacity="0.86" transform="rotate(${turn} 32 32)"/>`,
  ),
  '<circle cx="32" cy="32" r="7" fill="#f4b942"/>',
  '</svg>',
].join('');

// The web platform's base64 writer is global in Node and in browsers; pure code has no types for either.
declare const btoa: (text: string) => string;

/**
 * The brand of the demo's agency, and of a workspace that has not set its own. Its series stay apart for readers with
 * any kind of colour blindness, and apart from good and bad.
 */
export const defaultBrand: Brand = {
  kind: 'brand',
  version: 1,
  name: 'Ipê Digital',
  logo: `data:image/svg+xml;base64,${btoa(MARK)}`,
  colors: {
    primary: '#1d4e89',
    accent: '#a34d00',
    series: ['#1d4e89', '#149fbd', '#909019', '#74334f', '#cb7b7d', '#7f7ce5'],
    good: '#0f7b4d',
    bad: '#b3261e',
  },
  font: 'Inter',
  numberLocale: null,
  dateStyle: 'medium',
  footer: null,
};
