import type { WordKey, Words } from '../../words/en.ts';

export const GROUPS = [
  'relationship',
  'efficiency',
  'effectiveness',
  'sales_cost',
  'data_quality',
] as const;
export const STATUSES = ['ready', 'partial', 'missing'] as const;
export type Status = (typeof STATUSES)[number];

const GROUP_WORDS: Readonly<Record<string, WordKey>> = {
  relationship: 'groupRelationship',
  efficiency: 'groupEfficiency',
  effectiveness: 'groupEffectiveness',
  sales_cost: 'groupSalesCost',
  data_quality: 'groupDataQuality',
};
const STATUS_WORDS = {
  ready: 'statusReady',
  partial: 'statusPartial',
  missing: 'statusMissing',
} as const;
const DIRECTION_WORDS = {
  up: 'directionUp',
  down: 'directionDown',
  band: 'directionBand',
} as const;

/** What a group of KPIs is about. */
export function groupName(words: Words, group: string): string {
  const key = GROUP_WORDS[group];
  return key === undefined ? group : words[key];
}

/** Can the data fill it? */
export function statusName(words: Words, status: Status): string {
  return words[STATUS_WORDS[status]];
}

/** Which way is good. */
export function directionName(words: Words, direction: keyof typeof DIRECTION_WORDS): string {
  return words[DIRECTION_WORDS[direction]];
}
