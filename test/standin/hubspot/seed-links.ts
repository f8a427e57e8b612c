/** How records of the stand-in name each other. */
import type { StoredRecord } from '../kit/store.ts';

/** The user behind an owner has a number of its own. */
export function userOf(owner: unknown): number {
  return 60_000_000 + Number(owner);
}

/** A company with the label that says it is the first, as HubSpot marks it. */
export function primary(company: unknown, typeId: number): StoredRecord[] {
  if (company === null || company === undefined) return [];
  return [
    {
      toObjectId: String(company),
      associationTypes: [
        { category: 'HUBSPOT_DEFINED', typeId, label: 'Primary' },
        { category: 'HUBSPOT_DEFINED', typeId: typeId + 278, label: null },
      ],
    },
  ];
}
