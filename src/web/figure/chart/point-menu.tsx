import { Menu, Portal } from '@mantine/core';
import { IconBuilding, IconFilter, IconInfoCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Grid } from '../../../report/schema.ts';
import { useMay } from '../../session/use-session.ts';
import { memberActions } from '../../viewer/member-action.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { useExplain } from '../explain/explain-context.ts';
import type { Anchor } from '../explain/explain-context.ts';
import css from '../explain/explain.module.css';
import { membersOfCell } from '../grid-names.ts';
import { explainedIn } from './explained-in.ts';
import type { Point } from './point-at.ts';

/** A point that was clicked, and where. */
export type OpenPoint = { point: Point; anchor: Anchor };

type Props = { grid: Grid; open: OpenPoint; onClose: () => void };

/** What can be done with a point: see what stands behind it, narrow the report to it, open its account. */
export function PointMenu({ grid, open, onClose }: Props) {
  const words = useWords();
  const viewer = useViewer();
  const navigate = useNavigate();
  const explain = useExplain();
  const { point, anchor } = open;
  const mayAsk = useMay('ask');
  const numbers = mayAsk ? explainedIn(grid, point) : [];
  const members = membersOfCell(grid, { row: point.row, column: point.columns[0] ?? 0 });
  const place = { ...anchor, left: anchor.left + window.scrollX, top: anchor.top + window.scrollY };
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="lg" width="max-content">
      <Portal>
        <Menu.Target>
          <span className={css['anchor']} style={place} aria-hidden="true" />
        </Menu.Target>
      </Portal>
      <Menu.Dropdown>
        {numbers.map((number) => (
          <Menu.Item
            key={number.asked.kpi}
            leftSection={<IconInfoCircle size={17} stroke={1.6} />}
            onClick={() => explain.openAt(number, anchor)}
          >
            {fillWord(words.explainPoint, {
              name: number.label ?? '',
              value: number.shown?.text ?? '',
            })}
          </Menu.Item>
        ))}
        {memberActions(members, viewer.dimensions)
          .filter(({ kind }) => kind === 'filter' || mayAsk)
          .map((action) =>
            action.kind === 'filter' ? (
              <Menu.Item
                key={`${action.kind} ${action.filter.dimension}`}
                leftSection={<IconFilter size={17} stroke={1.6} />}
                onClick={() => viewer.addFilter(action.filter)}
              >
                {fillWord(words.filterBy, { name: action.name })}
              </Menu.Item>
            ) : (
              <Menu.Item
                key={action.kind}
                leftSection={<IconBuilding size={17} stroke={1.6} />}
                onClick={() => void navigate(viewer.accountLink(action.account))}
              >
                {fillWord(words.openAccount, { name: action.name })}
              </Menu.Item>
            ),
          )}
      </Menu.Dropdown>
    </Menu>
  );
}
