/** `base`, or `base_2`, `base_3` … where it is taken. `base` is an id already, perhaps with a number of ours. */
export function freeId(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  const stem = base.replace(/_\d+$/, '');
  let number = 2;
  while (taken.includes(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}

/** The ids of every block of a document, spares too: a block's id is its own in the whole document. */
export function takenIds(document: {
  readonly pages: readonly {
    readonly blocks: readonly { id: string }[];
    readonly spare: readonly { id: string }[];
  }[];
}): string[] {
  return document.pages.flatMap(({ blocks, spare }) => [...blocks, ...spare].map(({ id }) => id));
}
