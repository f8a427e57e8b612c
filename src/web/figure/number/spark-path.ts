export type Spark = { path: string; last: { x: number; y: number } };

/** A line through the points within a box; missing points leave a gap. null with fewer than two points. */
export function sparkOf(
  points: readonly (number | null)[],
  box: { width: number; height: number },
): Spark | null {
  const known = points.filter((point) => point !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = box.width / (points.length - 1);
  const at = (value: number, index: number): { x: number; y: number } => ({
    x: round(index * step),
    y: round(span === 0 ? box.height / 2 : box.height - ((value - low) / span) * box.height),
  });
  let path = '';
  let last = { x: 0, y: 0 };
  for (const [index, value] of points.entries()) {
    if (value === null) continue;
    last = at(value, index);
    const isStart = index === 0 || points[index - 1] === null;
    path += `${isStart ? 'M' : 'L'}${last.x} ${last.y}`;
  }
  return { path, last };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
