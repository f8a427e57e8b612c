const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SHORT = /^[a-zA-Z0-9]{15}$/;

/**
 * The long spelling of a record's id. People and older exports write fifteen characters, in which capitals matter; the
 * API gives eighteen, whose last three say which of the others are capitals: `001D000000IRFma` → `001D000000IRFmaIAH`.
 */
export function longId(id: string): string {
  if (!SHORT.test(id)) return id;
  const marks = [0, 5, 10].map((from) => {
    const capitals = id
      .slice(from, from + 5)
      .split('')
      .reduce((sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 2 ** at : 0), 0);
    return LETTERS.charAt(capitals);
  });
  return `${id}${marks.join('')}`;
}
