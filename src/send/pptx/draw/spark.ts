/** The course of a number: a line without axes beside its value. */
import type { NumberFigure } from '../../../report/schema.ts';
import type { Box } from '../layout/box.ts';
import { hexOf } from '../look.ts';
import type { Canvas } from './canvas.ts';

/** Are there enough points for a line? */
export function hasCourse(spark: NumberFigure['items'][number]['spark']): boolean {
  return spark !== null && spark.filter((point) => point !== null).length > 1;
}

/** The library knows shapes made of points by this name, its types do not. */
const PATH = 'custGeom' as 'rect';
/** Inches that it takes. */
export const SPARK = { w: 0.66, h: 0.24 } as const;

/** A line of its own, without axis; a missing point is a gap. */
export function drawSpark(
  { slide, look }: Canvas,
  points: readonly (number | null)[],
  box: Box,
): void {
  const known = points.filter((point) => point !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const place = (value: number, index: number): { x: number; y: number } => ({
    x: (index / (points.length - 1)) * box.w,
    y: box.h - ((value - low) / span) * box.h,
  });
  const path = points.flatMap((point, index) =>
    point === null
      ? []
      : [{ ...place(point, index), moveTo: index === 0 || points[index - 1] === null }],
  );
  slide.addShape(PATH, {
    ...box,
    points: path,
    line: { color: hexOf(look.series[0] ?? look.text), width: 1.5 },
    objectName: 'course',
  });
}
