const SHORTEST = 4;
const SHOWN = '••••';

/**
 * Takes secrets out of texts that may be shown or logged, in the spellings in which they travel: as they are, in a
 * URL, in base64. What is shorter than four characters would redact every other word and is left.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    ]);
  const ordered = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((rest, spelling) => rest.replaceAll(spelling, SHOWN), text);
}
