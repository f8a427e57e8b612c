import type { ChartFigure } from '../../../report/schema.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import type { Clicked } from './echarts.ts';
import { useDrawing } from './use-drawing.ts';

/** Draws a figure of the report that is open, in its brand. */
export function useChart(
  figure: ChartFigure,
  onClick: (clicked: Clicked) => void,
): ReturnType<typeof useDrawing> {
  const { brand } = useViewer();
  return useDrawing(figure, { brand, onClick });
}
