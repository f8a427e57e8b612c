// What every instance is opened with, and how text goes into the few statements that cannot bind.

/** No extension is ever fetched or loaded: what reports need is linked in. */
export const SAFE_CONFIG = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
};

/**
 * A text literal, for `attach` and `set`, which take no bound values. Only for paths of our own.
 * @param {string} text
 */
export function quoteText(text) {
  if (text.includes('\0')) throw new Error('a path with a NUL');
  return `'${text.replaceAll("'", "''")}'`;
}
