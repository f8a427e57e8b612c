/** A file name out of texts in any language: what file systems refuse becomes a space, at most 120 characters. */
export function fileName(parts: readonly string[], extension: string): string {
  const bare = parts
    .join(' – ')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  return `${bare === '' ? 'rapport' : bare}.${extension}`;
}
