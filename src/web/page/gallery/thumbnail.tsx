import type { ReactNode } from 'react';
import css from './gallery.module.css';

const BARS = [18, 26, 22, 32, 28, 38, 35, 44];

/** A sketch of the report: enough to tell them apart at a glance, and no numbers to be mistaken for real ones. */
export function Thumbnail({ template }: { template: string }) {
  return (
    <svg viewBox="0 0 240 104" className={css['sketch']} aria-hidden="true">
      {sketchOf(template)}
    </svg>
  );
}

function sketchOf(template: string): ReactNode {
  if (template.includes('health')) return <HealthSketch />;
  if (template.includes('profit')) return <ProfitSketch />;
  if (template.includes('monitor')) return <WorkSketch />;
  return <TrendSketch />;
}

function TrendSketch() {
  return (
    <>
      {[0, 1, 2].map((card) => (
        <rect
          key={card}
          className={css['panel']}
          x={16 + card * 72}
          y="12"
          width="62"
          height="24"
          rx="4"
        />
      ))}
      {BARS.map((height, index) => (
        <rect
          key={index}
          className={css['soft']}
          x={22 + index * 26}
          y={96 - height}
          width="14"
          height={height}
          rx="2"
        />
      ))}
      <path
        className={css['stroke']}
        d="M22 76 L48 70 L74 72 L100 62 L126 64 L152 54 L178 52 L214 44"
      />
    </>
  );
}

function HealthSketch() {
  const points = [
    [40, 70, 6],
    [66, 44, 9],
    [92, 62, 5],
    [118, 34, 11],
    [140, 54, 7],
    [166, 28, 8],
    [192, 46, 13],
    [212, 74, 5],
    [178, 78, 7],
  ] as const;
  return (
    <>
      <path className={css['rule']} d="M22 90 H222 M22 90 V14 M122 14 V90 M22 52 H222" />
      {points.map(([x, y, r], index) => (
        <circle
          key={index}
          className={index % 3 === 0 ? css['mark'] : css['soft']}
          cx={x}
          cy={y}
          r={r}
        />
      ))}
    </>
  );
}

function ProfitSketch() {
  const widths = [168, 142, 120, 96, 60, 34];
  return (
    <>
      {widths.map((width, index) => (
        <g key={index}>
          <rect className={css['panel']} x="18" y={13 + index * 14} width="30" height="8" rx="2" />
          <rect
            className={index > 3 ? css['mark'] : css['soft']}
            x="54"
            y={13 + index * 14}
            width={width}
            height="8"
            rx="2"
          />
        </g>
      ))}
    </>
  );
}

function WorkSketch() {
  return (
    <>
      {[0, 1, 2, 3].map((row) => (
        <g key={row}>
          <rect
            className={row === 0 || row === 2 ? css['mark'] : css['soft']}
            x="18"
            y={14 + row * 21}
            width="3"
            height="14"
            rx="1.5"
          />
          <rect
            className={css['panel']}
            x="28"
            y={14 + row * 21}
            width={96 - row * 9}
            height="6"
            rx="2"
          />
          <rect
            className={css['panel']}
            x="28"
            y={24 + row * 21}
            width={150 - row * 14}
            height="4"
            rx="2"
            opacity="0.7"
          />
          <rect className={css['soft']} x="196" y={15 + row * 21} width="26" height="8" rx="2" />
        </g>
      ))}
    </>
  );
}
