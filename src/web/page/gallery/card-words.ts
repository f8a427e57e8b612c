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

/** What reports are read for, in the order of the gallery. */
export const USE_CASES = [
  'results',
  'monitoring',
  'review',
  'sales',
  'delivery',
  'satisfaction',
  'retention',
  'profitability',
  'team',
  'data',
] as const;

const USE_WORDS: Readonly<Record<string, WordKey>> = {
  results: 'useResults',
  monitoring: 'useMonitoring',
  review: 'useReview',
  sales: 'useSales',
  delivery: 'useDelivery',
  satisfaction: 'useSatisfaction',
  retention: 'useRetention',
  profitability: 'useProfitability',
  team: 'useTeam',
  data: 'useData',
};

/** What a report is read for. */
export function nameOfUse(words: Words, use: string): string {
  const key = USE_WORDS[use];
  return key === undefined ? use : words[key];
}
