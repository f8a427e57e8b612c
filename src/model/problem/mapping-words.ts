import type { ProblemWords } from '../../base/define-problems.ts';

/** What may be wrong with a mapping document. Each of these problems carries the place as a JSON pointer. */
export const mappingWords = {
  mapping_shape: {
    message: {
      en: 'this is not a mapping document: {detail}',
      'pt-BR': 'isto não é um documento de mapeamento: {detail}',
      es: 'esto no es un documento de mapeo: {detail}',
    },
    hint: {
      en: 'start from the example in docs/import.md',
      'pt-BR': 'parta do exemplo em docs/import.md',
      es: 'parta del ejemplo en docs/import.md',
    },
  },
  mapping_unknown_stream: {
    message: {
      en: 'there is no table "{stream}" in source "{source}"',
      'pt-BR': 'não existe a tabela "{stream}" na fonte "{source}"',
      es: 'no existe la tabla "{stream}" en la fuente "{source}"',
    },
    hint: {
      en: 'the nearest name is "{nearest}"; import the file again if it was renamed',
      'pt-BR': 'o nome mais próximo é "{nearest}"; importe o arquivo de novo se ele mudou de nome',
      es: 'el nombre más parecido es "{nearest}"; importe el archivo de nuevo si cambió de nombre',
    },
  },
  mapping_unknown_field: {
    message: {
      en: '"{field}" is not a field of {entity}',
      'pt-BR': '"{field}" não é um campo de {entity}',
      es: '"{field}" no es un campo de {entity}',
    },
    hint: {
      en: 'the nearest field is "{nearest}"',
      'pt-BR': 'o campo mais próximo é "{nearest}"',
      es: 'el campo más parecido es "{nearest}"',
    },
  },
  mapping_unknown_column: {
    message: {
      en: 'table "{stream}" has no column "{column}"',
      'pt-BR': 'a tabela "{stream}" não tem a coluna "{column}"',
      es: 'la tabla "{stream}" no tiene la columna "{column}"',
    },
    hint: {
      en: 'the nearest column is "{nearest}"',
      'pt-BR': 'a coluna mais próxima é "{nearest}"',
      es: 'la columna más parecida es "{nearest}"',
    },
  },
  mapping_missing_field: {
    message: {
      en: '{entity} needs "{field}" and no column is chosen for it',
      'pt-BR': '{entity} precisa de "{field}" e nenhuma coluna foi escolhida',
      es: '{entity} necesita "{field}" y no se eligió ninguna columna',
    },
    hint: {
      en: 'choose a column, a formula or a fixed value for {field}',
      'pt-BR': 'escolha uma coluna, uma fórmula ou um valor fixo para {field}',
      es: 'elija una columna, una fórmula o un valor fijo para {field}',
    },
  },
  mapping_type: {
    message: {
      en: 'column "{column}" holds {found}, but {field} needs {expected}: values that do not fit become empty',
      'pt-BR':
        'a coluna "{column}" contém {found}, mas {field} precisa de {expected}: valores que não servem ficam vazios',
      es: 'la columna "{column}" contiene {found}, pero {field} necesita {expected}: los valores que no encajan quedan vacíos',
    },
    hint: {
      en: 'choose another column, or change the type of this one',
      'pt-BR': 'escolha outra coluna ou mude o tipo desta',
      es: 'elija otra columna o cambie el tipo de esta',
    },
    severity: 'warning',
  },
  mapping_value: {
    message: {
      en: '"{value}" is not one of the values of {field}',
      'pt-BR': '"{value}" não é um dos valores de {field}',
      es: '"{value}" no es uno de los valores de {field}',
    },
    hint: {
      en: 'use one of: {values}',
      'pt-BR': 'use um destes: {values}',
      es: 'use uno de estos: {values}',
    },
  },
  mapping_twice: {
    message: {
      en: 'table "{stream}" is mapped to {entity} twice',
      'pt-BR': 'a tabela "{stream}" está mapeada para {entity} duas vezes',
      es: 'la tabla "{stream}" está mapeada a {entity} dos veces',
    },
    hint: {
      en: 'keep one of the two',
      'pt-BR': 'mantenha uma das duas',
      es: 'conserve una de las dos',
    },
  },
  mapping_no_account: {
    message: {
      en: 'nothing says which client a row of "{stream}" belongs to: its rows will count in the total only',
      'pt-BR':
        'nada diz a qual cliente pertence uma linha de "{stream}": as linhas contarão só no total',
      es: 'nada dice a qué cliente pertenece una fila de "{stream}": sus filas contarán solo en el total',
    },
    hint: {
      en: 'choose the column with the client’s key, tax id, domain or e-mail',
      'pt-BR': 'escolha a coluna com a chave, o CNPJ, o domínio ou o e-mail do cliente',
      es: 'elija la columna con la clave, la identificación fiscal, el dominio o el correo del cliente',
    },
    severity: 'warning',
  },
  mapping_no_accounts: {
    message: {
      en: 'no table is mapped to {entity}, so no row can belong to a client',
      'pt-BR':
        'nenhuma tabela está mapeada para {entity}, então nenhuma linha pode pertencer a um cliente',
      es: 'ninguna tabla está mapeada a {entity}, así que ninguna fila puede pertenecer a un cliente',
    },
    hint: {
      en: 'map the table that lists your clients first',
      'pt-BR': 'mapeie primeiro a tabela que lista seus clientes',
      es: 'mapee primero la tabla que lista a sus clientes',
    },
  },
} as const satisfies Record<string, ProblemWords>;
