/** Where things stand on a slide of 16:9. Lengths are inches, as PowerPoint counts. */
export type Box = { x: number; y: number; w: number; h: number };

export const SLIDE = { w: 13.333, h: 7.5 } as const;
export const MARGIN = 0.5;
/** Between blocks, sideways and down. */
export const GAP = 0.22;
/** What is between the slide's title and its foot. */
export const BODY: Box = { x: MARGIN, y: 1.32, w: SLIDE.w - 2 * MARGIN, h: 5.5 };

const COLUMNS = 12;

/** Width of so many of twelve columns. */
export function columnsWidth(columns: number): number {
  return ((BODY.w + GAP) / COLUMNS) * columns - GAP;
}
