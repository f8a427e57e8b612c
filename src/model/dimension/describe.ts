import type { Names } from '../entity/field.ts';
import { textOf } from '../entity/field.ts';
import type { Dimension } from '../schema.ts';

type Label = Dimension['label'];

/** A point-in-time attribute of the account; its keys are their own labels unless a table gives them. */
export function stateDimension(
  id: string,
  names: Names,
  rest: { column?: string; label?: Label; drill?: string } = {},
): Dimension {
  const { column = id, label = null, drill = null } = rest;
  return {
    id,
    names: textOf(names),
    kind: 'state',
    column,
    label,
    members: null,
    order: 'label',
    drill,
  };
}

/** Who holds the account, weighted by split. */
export function ownerDimension(
  id: string,
  names: Names,
  rest: { column: string; label: Label; drill: string },
): Dimension {
  return { id, names: textOf(names), kind: 'owner', members: null, order: 'label', ...rest };
}

/** An own column of some datasets, with the words for its fixed members in the order they are shown. */
export function fieldDimension(
  id: string,
  names: Names,
  rest: { column?: string; label?: Label; members?: Readonly<Record<string, Names>> } = {},
): Dimension {
  const { column = id, label = null, members = null } = rest;
  return {
    id,
    names: textOf(names),
    kind: 'field',
    column,
    label,
    members:
      members === null
        ? null
        : Object.fromEntries(Object.entries(members).map(([key, words]) => [key, textOf(words)])),
    order: members === null ? 'label' : 'members',
    drill: null,
  };
}
