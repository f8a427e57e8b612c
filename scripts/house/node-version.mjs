// Imported first by every script: it runs before anything that an old Node could not load.
// Plain syntax only, so that the refusal is a sentence and not a syntax error.

const WANTED = [20, 19];

/** Whether `version` (for example "20.19.1") is new enough for Rapport. */
export function isNodeNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > WANTED[0] || (parts[0] === WANTED[0] && parts[1] >= WANTED[1]);
}

const TEXTS = {
  en: 'Rapport needs Node.js 20.19 or newer, and this is {found}. Install a newer one from https://nodejs.org and run the command again.',
  pt: 'O Rapport precisa do Node.js 20.19 ou mais novo, e este é o {found}. Instale uma versão mais nova de https://nodejs.org e rode o comando outra vez.',
  es: 'Rapport necesita Node.js 20.19 o más nuevo, y este es el {found}. Instale una versión más nueva desde https://nodejs.org y ejecute el comando otra vez.',
};

/** The sentence an old Node is refused with, in the language of `locale` (for example "pt_BR.UTF-8"). */
export function nodeRefusal(version, locale) {
  const text = TEXTS[String(locale || '').slice(0, 2)] || TEXTS.en;
  return text.replace('{found}', version);
}

if (!isNodeNewEnough(process.versions.node)) {
  const env = process.env;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  process.stderr.write(nodeRefusal(process.versions.node, locale) + '\n');
  process.exit(1);
}
