/**
 * The name that was probably meant: the one of fewest edits, when it is close enough to be a likely slip
 * (a third of its length, at least 1). Case, accents and separators do not count. Null when nothing is close.
 */
export function nearestName(wanted: string, names: Iterable<string>): string | null {
  const target = plainName(wanted);
  let best: { name: string; edits: number } | null = null;
  for (const name of names) {
    const candidate = plainName(name);
    const most = Math.max(1, Math.floor(Math.max(candidate.length, target.length) / 3));
    const edits = editsBetween(target, candidate, most);
    if (edits <= most && (best === null || edits < best.edits)) best = { name, edits };
  }
  return best?.name ?? null;
}

/** A name without case, accents and separators: `'Razão Social'` and `'razao_social'` are both `'razaosocial'`. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Levenshtein distance of two short texts, given up on (as `most + 1`) when it must exceed `most`. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}
