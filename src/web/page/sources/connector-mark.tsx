import {
  IconBuilding,
  IconClock,
  IconDatabase,
  IconFileSpreadsheet,
  IconHeadset,
  IconMessageQuestion,
  IconPlug,
  IconReceipt,
  IconSparkles,
} from '@tabler/icons-react';
import type { SourceView } from '../../../serve/schema.ts';
import css from './sources.module.css';

const ICONS = {
  crm: IconBuilding,
  billing: IconReceipt,
  support: IconHeadset,
  survey: IconMessageQuestion,
  time: IconClock,
  files: IconFileSpreadsheet,
  database: IconDatabase,
  demo: IconSparkles,
} as const;

/** What kind of system it is, at a glance. Logos of vendors are theirs and are not shown. */
export function ConnectorMark({ category }: Pick<SourceView, 'category' | 'title'>) {
  const Icon = category === null ? IconPlug : ICONS[category];
  return (
    <span className={css['mark']} aria-hidden="true">
      <Icon size={22} stroke={1.6} />
    </span>
  );
}
