import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Brand, ChartFigure } from '../../../report/schema.ts';
import { useLocale } from '../../words/words.tsx';
import type { Clicked, Drawn } from './echarts.ts';

/** Draws a figure into a box: loads the library on first need, follows size, language and colour scheme. */
export function useDrawing(
  figure: ChartFigure,
  { brand, onClick }: { brand: Brand; onClick: (clicked: Clicked) => void },
): { box: RefObject<HTMLDivElement | null>; state: 'loading' | 'drawn' | 'failed' } {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(onClick);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const locale = useLocale();
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    latest.current = onClick;
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let chart: Drawn | null = null;
    let isGone = false;
    const sizes = new ResizeObserver(() => chart?.resize());
    import('./echarts.ts').then(
      ({ openChart }) => {
        if (isGone) return;
        chart = openChart(element, (clicked) => latest.current(clicked));
        sizes.observe(element);
        setDrawn(chart);
      },
      () => setHasFailed(true),
    );
    return () => {
      isGone = true;
      sizes.disconnect();
      chart?.dispose();
      setDrawn(null);
    };
  }, []);
  useEffect(() => {
    drawn?.draw(figure, { brand, locale, scheme });
  }, [drawn, figure, brand, locale, scheme]);
  return { box, state: hasFailed ? 'failed' : drawn === null ? 'loading' : 'drawn' };
}
