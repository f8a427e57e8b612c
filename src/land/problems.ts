import { defineProblems } from '../base/define-problems.ts';

/** What landing and publishing may say to a person; the first six are the reasons in lists of rejected values. */
export const landProblems = defineProblems('land', {
  bad_number: {
    severity: 'warning',
    message: {
      en: '{value} is not a number that can be read',
      'pt-BR': '{value} não é um número que possa ser lido',
      es: '{value} no es un número que se pueda leer',
    },
    hint: {
      en: 'correct it at the source, or choose another decimal mark for the column',
      'pt-BR': 'corrija na origem ou escolha outro separador decimal para a coluna',
      es: 'corríjalo en el origen o elija otro separador decimal para la columna',
    },
  },
  bad_date: {
    severity: 'warning',
    message: {
      en: '{value} is not a date that exists or can be read',
      'pt-BR': '{value} não é uma data que exista ou possa ser lida',
      es: '{value} no es una fecha que exista o se pueda leer',
    },
    hint: {
      en: 'correct it at the source, or choose another order of day and month for the column',
      'pt-BR': 'corrija na origem ou escolha outra ordem de dia e mês para a coluna',
      es: 'corríjalo en el origen o elija otro orden de día y mes para la columna',
    },
  },
  bad_boolean: {
    severity: 'warning',
    message: {
      en: '{value} says neither yes nor no',
      'pt-BR': '{value} não diz nem sim nem não',
      es: '{value} no dice ni sí ni no',
    },
    hint: {
      en: 'write yes or no at the source, or read the column as text',
      'pt-BR': 'escreva sim ou não na origem, ou leia a coluna como texto',
      es: 'escriba sí o no en el origen, o lea la columna como texto',
    },
  },
  missing_key: {
    severity: 'warning',
    message: {
      en: 'the row is left out because nothing identifies it',
      'pt-BR': 'a linha fica de fora porque nada a identifica',
      es: 'la fila se omite porque nada la identifica',
    },
    hint: {
      en: 'fill the key column at the source, or choose another key',
      'pt-BR': 'preencha a coluna da chave na origem ou escolha outra chave',
      es: 'rellene la columna de la clave en el origen o elija otra clave',
    },
  },
  wrong_column_count: {
    severity: 'warning',
    message: {
      en: 'the row is left out because its cells do not fit the columns: {value}',
      'pt-BR': 'a linha fica de fora porque suas células não correspondem às colunas: {value}',
      es: 'la fila se omite porque sus celdas no corresponden a las columnas: {value}',
    },
    hint: {
      en: 'look for a delimiter inside a text without quotes',
      'pt-BR': 'procure um delimitador dentro de um texto sem aspas',
      es: 'busque un delimitador dentro de un texto sin comillas',
    },
  },
  disk_full: {
    message: {
      en: 'the disk is full; nothing was changed',
      'pt-BR': 'o disco está cheio; nada foi alterado',
      es: 'el disco está lleno; no se cambió nada',
    },
    hint: {
      en: 'free some space and try again; reports go on with the last data',
      'pt-BR': 'libere espaço e tente de novo; os relatórios seguem com os últimos dados',
      es: 'libere espacio e inténtelo de nuevo; los informes siguen con los últimos datos',
    },
  },
  workspace_busy: {
    message: {
      en: 'another process has the data of this workspace open',
      'pt-BR': 'outro processo está com os dados deste espaço de trabalho abertos',
      es: 'otro proceso tiene abiertos los datos de este espacio de trabajo',
    },
    hint: {
      en: 'stop the other one first, or choose another data folder',
      'pt-BR': 'pare o outro primeiro ou escolha outra pasta de dados',
      es: 'detenga primero el otro o elija otra carpeta de datos',
    },
  },
  warehouse_newer: {
    message: {
      en: 'the data was last written by a newer version',
      'pt-BR': 'os dados foram gravados por uma versão mais nova',
      es: 'los datos fueron escritos por una versión más nueva',
    },
    hint: {
      en: 'start the newer version',
      'pt-BR': 'inicie a versão mais nova',
      es: 'inicie la versión más nueva',
    },
  },
  log_set_aside: {
    severity: 'warning',
    message: {
      en: 'the log of the last changes could not be read and was set aside; the data is as it was before them',
      'pt-BR':
        'o registro das últimas alterações não pôde ser lido e foi separado; os dados estão como antes delas',
      es: 'el registro de los últimos cambios no se pudo leer y se apartó; los datos están como antes de ellos',
    },
    hint: {
      en: 'run the last import again',
      'pt-BR': 'execute a última importação de novo',
      es: 'ejecute de nuevo la última importación',
    },
  },
  warehouse_restored: {
    severity: 'warning',
    message: {
      en: 'the data file was damaged and was replaced by its last good copy',
      'pt-BR': 'o arquivo de dados estava danificado e foi substituído pela última cópia boa',
      es: 'el archivo de datos estaba dañado y se reemplazó por su última copia buena',
    },
    hint: {
      en: 'run the imports since then again; the damaged file is kept in the folder quarantine',
      'pt-BR':
        'execute de novo as importações feitas desde então; o arquivo danificado está na pasta quarantine',
      es: 'ejecute de nuevo las importaciones hechas desde entonces; el archivo dañado está en la carpeta quarantine',
    },
  },
  warehouse_renewed: {
    severity: 'warning',
    message: {
      en: 'the data file was damaged, there is no copy of it, and a new one was begun',
      'pt-BR': 'o arquivo de dados estava danificado, não há cópia dele e um novo foi iniciado',
      es: 'el archivo de datos estaba dañado, no hay copia y se empezó uno nuevo',
    },
    hint: {
      en: 'run all imports again; reports go on with the last published data',
      'pt-BR':
        'execute todas as importações de novo; os relatórios seguem com os últimos dados publicados',
      es: 'ejecute de nuevo todas las importaciones; los informes siguen con los últimos datos publicados',
    },
  },
  run_interrupted: {
    message: {
      en: 'the import was interrupted when the program ended',
      'pt-BR': 'a importação foi interrompida quando o programa terminou',
      es: 'la importación se interrumpió cuando el programa terminó',
    },
    hint: {
      en: 'start it again: what was there before it is whole',
      'pt-BR': 'inicie-a de novo: o que havia antes dela está íntegro',
      es: 'iníciela de nuevo: lo que había antes está íntegro',
    },
  },
  stream_too_large: {
    message: {
      en: 'landing {stream} needed more memory than it may use; nothing was changed',
      'pt-BR': 'a importação de {stream} exigiu mais memória do que o permitido; nada foi alterado',
      es: 'importar {stream} requirió más memoria de la permitida; no se cambió nada',
    },
    hint: {
      en: 'bring fewer columns, or split it, for example by year',
      'pt-BR': 'traga menos colunas ou divida-a, por exemplo por ano',
      es: 'traiga menos columnas o divídala, por ejemplo por año',
    },
  },
  stream_empty: {
    severity: 'warning',
    message: {
      en: '{stream} came back without a single record; what was landed before stays: {rows} {rows|record|records}',
      'pt-BR':
        '{stream} voltou sem nenhum registro; o que já havia permanece: {rows} {rows|registro|registros}',
      es: '{stream} volvió sin ningún registro; lo que ya había se queda: {rows} {rows|registro|registros}',
    },
    hint: {
      en: 'see whether the user of the source may still read it; if it is empty indeed, sync with `--full`',
      'pt-BR':
        'veja se o usuário da fonte ainda pode lê-lo; se estiver mesmo vazio, sincronize com `--full`',
      es: 'vea si el usuario de la fuente todavía puede leerlo; si de verdad está vacío, sincronice con `--full`',
    },
  },
  stream_paused: {
    severity: 'warning',
    message: {
      en: '{stream} was not read: its column {column}, by which records are told apart or found again, is gone',
      'pt-BR':
        '{stream} não foi lido: a coluna {column}, pela qual os registros são identificados ou encontrados de novo, desapareceu',
      es: '{stream} no se leyó: la columna {column}, con la que se identifican o se vuelven a encontrar los registros, ya no está',
    },
    hint: {
      en: 'bring the column back at the source; what was read before stays as it is',
      'pt-BR': 'traga a coluna de volta na origem; o que já foi lido continua como está',
      es: 'restablezca la columna en el origen; lo que ya se leyó queda como está',
    },
  },
  source_failed: {
    message: {
      en: 'reading {stream} failed for a reason that only the log knows',
      'pt-BR': 'a leitura de {stream} falhou por um motivo que só o log conhece',
      es: 'la lectura de {stream} falló por un motivo que solo el registro conoce',
    },
    hint: {
      en: 'try again; if it happens again, look at the log of the server',
      'pt-BR': 'tente de novo; se acontecer outra vez, veja o log do servidor',
      es: 'inténtelo de nuevo; si vuelve a ocurrir, consulte el registro del servidor',
    },
  },
  build_failed: {
    message: {
      en: 'building the reports\' data failed at the step "{step}"',
      'pt-BR': 'a preparação dos dados dos relatórios falhou na etapa "{step}"',
      es: 'la preparación de los datos de los informes falló en el paso "{step}"',
    },
    hint: {
      en: 'check the mapping of the columns this step reads; reports go on with the last published data',
      'pt-BR':
        'verifique o mapeamento das colunas que esta etapa lê; os relatórios seguem com os últimos dados publicados',
      es: 'revise la asignación de las columnas que lee este paso; los informes siguen con los últimos datos publicados',
    },
  },
  check_failed: {
    message: {
      en: 'the new data was not published: the check "{check}" found {rows|row|rows} that contradict each other',
      'pt-BR':
        'os novos dados não foram publicados: a verificação "{check}" encontrou {rows|linha|linhas} em contradição',
      es: 'los nuevos datos no se publicaron: la comprobación "{check}" encontró {rows|fila|filas} en contradicción',
    },
    hint: {
      en: 'look at the rejected rows and the mapping; reports go on with the last published data',
      'pt-BR':
        'veja as linhas rejeitadas e o mapeamento; os relatórios seguem com os últimos dados publicados',
      es: 'revise las filas rechazadas y la asignación; los informes siguen con los últimos datos publicados',
    },
  },
  table_missing: {
    message: {
      en: 'the new data was not published: the table {table} is missing',
      'pt-BR': 'os novos dados não foram publicados: falta a tabela {table}',
      es: 'los nuevos datos no se publicaron: falta la tabla {table}',
    },
    hint: {
      en: 'this is an error of the program: please report it with the log',
      'pt-BR': 'isto é um erro do programa: relate-o com o log',
      es: 'es un error del programa: repórtelo con el registro',
    },
  },
  table_empty: {
    message: {
      en: 'the new data was not published: the table {table} has no rows although its sources have some',
      'pt-BR':
        'os novos dados não foram publicados: a tabela {table} não tem linhas, embora suas fontes tenham',
      es: 'los nuevos datos no se publicaron: la tabla {table} no tiene filas aunque sus fuentes sí',
    },
    hint: {
      en: 'check the mapping: perhaps its filter keeps nothing, or a key column is empty',
      'pt-BR':
        'verifique o mapeamento: talvez o filtro não mantenha nada ou uma coluna de chave esteja vazia',
      es: 'revise la asignación: quizá su filtro no deja nada o una columna de clave está vacía',
    },
  },
});
