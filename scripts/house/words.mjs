// What the house says while it works, in the three languages of the product.

const WORDS = {
  installing: {
    en: 'Installing the libraries (once, about a minute)…',
    pt: 'Instalando as bibliotecas (só desta vez, cerca de um minuto)…',
    es: 'Instalando las bibliotecas (solo esta vez, cerca de un minuto)…',
  },
  buildingServer: {
    en: 'Building the server…',
    pt: 'Compilando o servidor…',
    es: 'Compilando el servidor…',
  },
  buildingWeb: {
    en: 'Building the pages…',
    pt: 'Compilando as páginas…',
    es: 'Compilando las páginas…',
  },
  done: {
    en: '  done in {seconds} s',
    pt: '  pronto em {seconds} s',
    es: '  listo en {seconds} s',
  },
  starting: {
    en: 'Starting Rapport…',
    pt: 'Iniciando o Rapport…',
    es: 'Iniciando Rapport…',
  },
  upToDate: {
    en: 'Everything is already built.',
    pt: 'Tudo já está compilado.',
    es: 'Todo ya está compilado.',
  },
  installed: {
    en: 'The libraries are already installed.',
    pt: 'As bibliotecas já estão instaladas.',
    es: 'Las bibliotecas ya están instaladas.',
  },
  waiting: {
    en: 'Another command (process {pid}) is installing or building here; waiting for it…',
    pt: 'Outro comando (processo {pid}) está instalando ou compilando aqui; aguardando…',
    es: 'Otro comando (proceso {pid}) está instalando o compilando aquí; esperando…',
  },
  installFailed: {
    en: 'The libraries could not be installed; the lines above say why. Check that this machine reaches the npm registry, then run the command again.',
    pt: 'Não foi possível instalar as bibliotecas; as linhas acima dizem por quê. Verifique se esta máquina alcança o registro do npm e rode o comando outra vez.',
    es: 'No se pudieron instalar las bibliotecas; las líneas de arriba dicen por qué. Compruebe que esta máquina llega al registro de npm y ejecute el comando otra vez.',
  },
  buildFailed: {
    en: 'The build failed; the lines above say where.',
    pt: 'A compilação falhou; as linhas acima dizem onde.',
    es: 'La compilación falló; las líneas de arriba dicen dónde.',
  },
};

/** The language of the person at the terminal: "pt", "es" or, failing these, "en". */
export function languageOf(env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const language = locale.slice(0, 2).toLowerCase();
  return language === 'pt' || language === 'es' ? language : 'en';
}

/** The text of `code` in `language`, with `{name}` replaced by the parameter of that name. */
export function wordsFor(language, code, params = {}) {
  return WORDS[code][language].replace(/\{(\w+)\}/g, (_, name) => String(params[name]));
}

/** Every code there is, so that a test can go through them. */
export const WORD_CODES = Object.keys(WORDS);
