import { useState } from 'react';
import type { ChartFigure } from '../../../report/schema.ts';
import { useMay } from '../../session/use-session.ts';
import { memberActions } from '../../viewer/member-action.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import { useExplain } from '../explain/explain-context.ts';
import { membersOfCell } from '../grid-names.ts';
import type { Clicked } from './echarts.ts';
import { explainedIn } from './explained-in.ts';
import { pointAt } from './point-at.ts';
import type { OpenPoint } from './point-menu.tsx';

/** What a click on a chart opens: the menu of the point, or its explanation where there is nothing else to choose. */
export function usePoint(figure: ChartFigure): {
  open: OpenPoint | null;
  click: (clicked: Clicked) => void;
  close: () => void;
} {
  const viewer = useViewer();
  const explain = useExplain();
  const mayAsk = useMay('ask');
  const [open, setOpen] = useState<OpenPoint | null>(null);
  const click = (clicked: Clicked): void => {
    const point = pointAt(figure, clicked);
    if (point === null) return;
    const { table } = figure;
    const anchor = { left: clicked.x, top: clicked.y, width: 1, height: 1 };
    const numbers = mayAsk ? explainedIn(table, point) : [];
    const members = membersOfCell(table, { row: point.row, column: point.columns[0] ?? 0 });
    const actions = memberActions(members, viewer.dimensions);
    const [only] = numbers;
    if (actions.length === 0 && numbers.length === 1 && only !== undefined)
      explain.openAt(only, anchor);
    else if (actions.length + numbers.length > 0) setOpen({ point, anchor });
  };
  return { open, click, close: () => setOpen(null) };
}
