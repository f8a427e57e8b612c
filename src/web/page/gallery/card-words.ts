import type { WordKey, Words } from '../../words/en.ts';

export const AUDIENCES = ['executive', 'manager', 'operation', 'client'] as const;
export const CADENCES = ['hourly', 'daily', 'weekly', 'monthly', 'quarterly'] as const;

const AUDIENCE_WORDS: Readonly<Record<string, WordKey>> = {
  executive: 'audienceExecutive',
  manager: 'audienceManager',
  operation: 'audienceOperation',
  client: 'audienceClient',
};
const CADENCE_WORDS: Readonly<Record<string, WordKey>> = {
  hourly: 'cadenceHourly',
  daily: 'cadenceDaily',
  weekly: 'cadenceWeekly',
  monthly: 'cadenceMonthly',
  quarterly: 'cadenceQuarterly',
};

/** Who a report is for. */
export function audienceName(words: Words, audience: string): string {
  const key = AUDIENCE_WORDS[audience];
  return key === undefined ? audience : words[key];
}

/** How often it is read. */
export function cadenceName(words: Words, cadence: string): string {
  const key = CADENCE_WORDS[cadence];
  return key === undefined ? cadence : words[key];
}
