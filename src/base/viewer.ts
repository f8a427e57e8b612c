import { Fault } from './fault.ts';
import { hashOf } from './hash.ts';

/** Which rows a viewer may see. An empty id list means none. */
export type RowRule = { kind: 'all' } | { kind: 'accounts'; ids: readonly string[] };

declare const viewerBrand: unique symbol;

/**
 * Who asks. Every question carries one and no table can be scanned without it.
 * Made only by `viewerOf`; a copy (`{ ...viewer }`) is not a viewer and is refused.
 */
export type Viewer = {
  readonly workspace: string;
  /** For logs and "prepared for"; takes no part in the fingerprint. */
  readonly name: string;
  readonly rule: Readonly<RowRule>;
  /** Columns hidden from this viewer, as `entity.column`, sorted. */
  readonly masks: readonly string[];
  /** Hash over the content of rule and masks: equal rules share cached answers, a changed rule never does. */
  readonly fingerprint: string;
  readonly [viewerBrand]: true;
};

export type ViewerSpec = {
  workspace: string;
  name: string;
  rule: RowRule;
  masks?: readonly string[];
};

/** Raised when the meaning of a rule changes, so that older cached answers become unreachable. */
const RULE_VERSION = 1;

const made = new WeakSet<object>();

/** Makes a viewer: ids and masks sorted and without doubles, frozen, with its fingerprint. */
export function viewerOf(spec: ViewerSpec): Viewer {
  const rule: RowRule =
    spec.rule.kind === 'all'
      ? Object.freeze({ kind: 'all' })
      : Object.freeze({ kind: 'accounts', ids: sortedUnique(spec.rule.ids) });
  const masks = sortedUnique(spec.masks ?? []);
  const { workspace, name } = spec;
  const fingerprint = hashOf({ version: RULE_VERSION, workspace, rule, masks });
  const viewer = Object.freeze({ workspace, name, rule, masks, fingerprint });
  made.add(viewer);
  return viewer as unknown as Viewer;
}

/** Refuses anything that `viewerOf` did not make. Called where a scan is built. */
export function assertViewer(viewer: Viewer): void {
  if (!made.has(viewer))
    throw new Fault('forged_viewer', { message: 'a viewer that viewerOf did not make' });
}

function sortedUnique(texts: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(texts)].sort());
}
