import css from './number.module.css';
import { sparkOf } from './spark-path.ts';

/** The recent course of a number, without axis or words: the number beside it says how much. */
export function Sparkline({ points }: { points: readonly (number | null)[] }) {
  const spark = sparkOf(points, { width: 72, height: 26 });
  if (spark === null) return null;
  return (
    <svg
      className={css['spark']}
      viewBox="-3 -3 78 32"
      preserveAspectRatio="xMaxYMax meet"
      aria-hidden="true"
    >
      <path d={spark.path} />
      <circle cx={spark.last.x} cy={spark.last.y} r="2.4" />
    </svg>
  );
}
