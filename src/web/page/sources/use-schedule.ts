import { useState } from 'react';
import type { Schedule } from '../../../base/schedule/schedule.ts';

/** The parts of a schedule's form, and the schedule that they mean; null = by hand. */
export function useSchedule(stored: Schedule | null) {
  const [kind, setKind] = useState<string>(stored?.kind ?? 'none');
  const [minute, setMinute] = useState(stored?.kind === 'hourly' ? stored.minute : 0);
  const [at, setAt] = useState(stored?.kind === 'daily' ? stored.at : '06:00');
  const [cron, setCron] = useState(stored?.kind === 'cron' ? stored.cron : '0 6 * * mon-fri');
  const [zone, setZone] = useState(
    stored !== null && stored.kind !== 'hourly' ? stored.zone : ownZone(),
  );
  const parts = { minute, at, cron, zone };
  return {
    kind,
    setKind,
    ...parts,
    setMinute,
    setAt,
    setCron,
    setZone,
    schedule: scheduleOf(kind, parts),
  };
}

type Parts = { minute: number; at: string; cron: string; zone: string };

function scheduleOf(kind: string, { minute, at, cron, zone }: Parts): Schedule | null {
  switch (kind) {
    case 'hourly':
      return { kind, minute };
    case 'daily':
      return { kind, at, zone: zone.trim() };
    case 'cron':
      return { kind, cron: cron.trim(), zone: zone.trim() };
    default:
      return null;
  }
}

/** The reader's own zone: where they are is most often where their sources are. */
function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
