import type { Block } from '../block/schema.ts';
import type { Document } from '../document/schema.ts';
import { fingerprintOf, placedBlocks } from './fingerprint.ts';

/**
 * What a template has that a report made from it has not, block by block. `isOverridden` says that the report's own
 * block was changed too, so that taking the update gives that change up.
 */
export type Update =
  | { kind: 'changed'; block: string; before: Block; after: Block; isOverridden: boolean }
  | { kind: 'added'; block: string; after: Block }
  | { kind: 'removed'; block: string; before: Block; isOverridden: boolean };

/**
 * The updates that wait for a linked report, in the template's order, removed ones last; none where it follows no
 * template. A block that was taken out of the report, or refused, is not offered again until the template changes it.
 */
export function findUpdates(document: Document, template: Document): Update[] {
  const { from } = document;
  if (from === null) return [];
  const own = placedBlocks(document);
  const theirs = placedBlocks(template);
  const refused = new Set(from.refused);
  const offered = [...theirs].flatMap(([id, { block: after }]): Update[] => {
    if (refused.has(id) || fingerprintOf(after) === from.blocks[id]) return [];
    const before = own.get(id)?.block;
    if (before === undefined) return [{ kind: 'added', block: id, after }];
    if (fingerprintOf(before) === fingerprintOf(after)) return [];
    const isOverridden = fingerprintOf(before) !== from.blocks[id];
    return [{ kind: 'changed', block: id, before, after, isOverridden }];
  });
  const withdrawn = [...own].flatMap(([id, { block: before }]): Update[] => {
    const base = from.blocks[id];
    if (base === undefined || theirs.has(id) || refused.has(id)) return [];
    return [{ kind: 'removed', block: id, before, isOverridden: fingerprintOf(before) !== base }];
  });
  return [...offered, ...withdrawn];
}
