import { IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react';
import type { KpiCard } from '../../api/queries.ts';
import { entityNames } from '../../words/entity-names.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { directionName, statusName } from './kpi-words.ts';
import css from './kpis.module.css';

const ICONS = {
  ready: IconCircleCheckFilled,
  partial: IconCircleHalf2,
  missing: IconCircleDashed,
} as const;

/** One KPI: name, formula in words, which way is good, and what it still needs. */
export function KpiRow({ kpi }: { kpi: KpiCard }) {
  const words = useWords();
  const locale = useLocale();
  const Icon = ICONS[kpi.status];
  const needs =
    kpi.missing.length === 0
      ? null
      : fillWord(words.statusNeeds, { names: entityNames(kpi.missing, locale) });
  return (
    <li className={css['kpi']}>
      <div>
        <h3>
          {kpi.name} <code>{kpi.id}</code>
        </h3>
        <p>{kpi.formula}</p>
      </div>
      <div className={css['side']}>
        <span className={css['status']} data-status={kpi.status}>
          <Icon size={16} aria-hidden="true" />
          {statusName(words, kpi.status)}
        </span>
        <span className={css['detail']}>{needs ?? directionName(words, kpi.direction)}</span>
      </div>
    </li>
  );
}
