/** A sparkline as SVG: gaps stay gaps, the last point is marked. Null when fewer than two points have a value. */
export function sparklineSvg(points: readonly (number | null)[], color: string): string | null {
  const known = points.filter((point) => point !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const place = (value: number, index: number): string =>
    `${round(2 + (index / (points.length - 1)) * (WIDTH - 6))},${round(HEIGHT - 3 - ((value - low) / span) * (HEIGHT - 6))}`;
  const runs: string[][] = [[]];
  points.forEach((point, index) => {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(place(point, index));
  });
  const lines = runs
    .filter((run) => run.length > 1)
    .map(
      (run) =>
        `<polyline points="${run.join(' ')}" fill="none" stroke="${color}" stroke-width="1.6" stroke-linejoin="round"/>`,
    );
  const lastIndex = points.findLastIndex((point) => point !== null);
  const [x = '0', y = '0'] = place(points[lastIndex] ?? low, lastIndex).split(',');
  const dot = `<circle cx="${x}" cy="${y}" r="2.2" fill="${color}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${lines.join('')}${dot}</svg>`;
}

const WIDTH = 96;
const HEIGHT = 24;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
