/** What Salesforce notes of an opportunity: a line for each change of stage, amount or close date. */
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import type { StoredRecord } from '../kit/store.ts';
import { stageName } from './stage-name.ts';
import { plain } from './seed-fields.ts';

const MINUTE = 60_000;

/** Lines of one opportunity. One that was changed within its last stage has a line more. */
export function seedHistory(row: DemoRow, id: string, stays: readonly DemoRow[]): StoredRecord[] {
  const lines = stays.map((stay, at) => lineOf(stay, `${id}h${String(at).padStart(3, '0')}`, id));
  const last = stays.at(-1);
  const line = lines.at(-1);
  if (last === undefined || line === undefined || last['amount'] === row['amount']) return lines;
  const later = new Date(Date.parse(String(last['entered_at'])) + MINUTE);
  return [
    ...lines,
    {
      ...line,
      Id: `${id}h999`,
      Amount: Number(row['amount']),
      CreatedDate: plain(later.toISOString()),
    },
  ];
}

function lineOf(stay: DemoRow, id: string, opportunity: string): StoredRecord {
  return {
    Id: id,
    OpportunityId: opportunity,
    StageName: stageName(stay['stage_id']),
    Amount: Number(stay['amount']),
    CloseDate: stay['close_date'],
    CreatedById: stay['changed_by'],
    CreatedDate: plain(stay['entered_at']),
  };
}
