import { defineProblems } from '../base/define-problems.ts';
import { sourceWords } from './source-words.ts';

/** What a source may say to a person: files that cannot be read, what was noticed in them, and `sourceWords`. */
export const connectProblems = defineProblems('connect', {
  ...sourceWords,
  file_missing: {
    message: {
      en: 'the file {file} is not there any more',
      'pt-BR': 'o arquivo {file} não está mais lá',
      es: 'el archivo {file} ya no está',
    },
    hint: { en: 'upload it again', 'pt-BR': 'envie-o de novo', es: 'súbalo de nuevo' },
  },
  file_empty: {
    message: {
      en: 'the file has no data',
      'pt-BR': 'o arquivo não tem dados',
      es: 'el archivo no tiene datos',
    },
    hint: {
      en: 'export it again and check that it has a row of names and at least one row below it',
      'pt-BR':
        'exporte de novo e confira se há uma linha de nomes e pelo menos uma linha abaixo dela',
      es: 'expórtelo de nuevo y compruebe que tenga una fila de nombres y al menos una fila debajo',
    },
  },
  file_too_large: {
    message: {
      en: 'the file has {megabytes} MB, more than the {limit} MB that can be read',
      'pt-BR': 'o arquivo tem {megabytes} MB, mais do que os {limit} MB que podem ser lidos',
      es: 'el archivo tiene {megabytes} MB, más que los {limit} MB que se pueden leer',
    },
    hint: {
      en: 'split it, for example by year, or export fewer columns',
      'pt-BR': 'divida-o, por exemplo por ano, ou exporte menos colunas',
      es: 'divídalo, por ejemplo por año, o exporte menos columnas',
    },
  },
  no_records: {
    message: {
      en: 'the file has no list of records',
      'pt-BR': 'o arquivo não tem uma lista de registros',
      es: 'el archivo no tiene una lista de registros',
    },
    hint: {
      en: 'export it as a list of objects, or with one object on each line, or as CSV',
      'pt-BR': 'exporte como lista de objetos, ou com um objeto por linha, ou como CSV',
      es: 'expórtelo como lista de objetos, o con un objeto por línea, o como CSV',
    },
  },
  list_missing: {
    message: {
      en: 'the file has no list named {list} any more',
      'pt-BR': 'o arquivo não tem mais uma lista chamada {list}',
      es: 'el archivo ya no tiene una lista llamada {list}',
    },
    hint: {
      en: 'check that it is the same export as before, or bring it as a new table',
      'pt-BR': 'confira se é a mesma exportação de antes, ou traga como uma tabela nova',
      es: 'compruebe que sea la misma exportación de antes, o tráigalo como una tabla nueva',
    },
  },
  records_damaged: {
    message: {
      en: 'the file says that it is {format}, but it is damaged or cut off',
      'pt-BR': 'o arquivo diz ser {format}, mas está danificado ou incompleto',
      es: 'el archivo dice ser {format}, pero está dañado o incompleto',
    },
    hint: {
      en: 'export it again, or export it as CSV',
      'pt-BR': 'exporte de novo, ou exporte como CSV',
      es: 'expórtelo de nuevo, o expórtelo como CSV',
    },
  },
  records_too_heavy: {
    message: {
      en: 'reading the {format} file needed more memory or time than it may use',
      'pt-BR': 'a leitura do arquivo {format} exigiu mais memória ou tempo do que o permitido',
      es: 'leer el archivo {format} requirió más memoria o tiempo de lo permitido',
    },
    hint: {
      en: 'export it with one record on each line (NDJSON) or as CSV: those can be much larger',
      'pt-BR':
        'exporte com um registro por linha (NDJSON) ou como CSV: esses podem ser bem maiores',
      es: 'expórtelo con un registro por línea (NDJSON) o como CSV: esos pueden ser mucho mayores',
    },
  },
  not_text: {
    message: {
      en: 'the file is none of those that can be read: CSV, TSV, XLSX, JSON, NDJSON, Parquet',
      'pt-BR':
        'o arquivo não é nenhum dos que podem ser lidos: CSV, TSV, XLSX, JSON, NDJSON, Parquet',
      es: 'el archivo no es ninguno de los que se pueden leer: CSV, TSV, XLSX, JSON, NDJSON, Parquet',
    },
    hint: {
      en: 'open it in the program it comes from and save it as CSV (UTF-8) or XLSX',
      'pt-BR': 'abra-o no programa de origem e salve como CSV (UTF-8) ou XLSX',
      es: 'ábralo en el programa de origen y guárdelo como CSV (UTF-8) o XLSX',
    },
  },
  web_page: {
    message: {
      en: 'the file is a web page, although its name says something else',
      'pt-BR': 'o arquivo é uma página da web, embora o nome diga outra coisa',
      es: 'el archivo es una página web, aunque su nombre diga otra cosa',
    },
    hint: {
      en: 'perhaps the export needed a login: download it again, or open it in a spreadsheet and save it as XLSX',
      'pt-BR':
        'talvez a exportação exigisse login: baixe de novo, ou abra em uma planilha e salve como XLSX',
      es: 'quizá la exportación pedía iniciar sesión: descárguela de nuevo, o ábrala en una hoja de cálculo y guárdela como XLSX',
    },
  },
  structured_file: {
    message: {
      en: 'the file is {format}, which is not a table',
      'pt-BR': 'o arquivo é {format}, que não é uma tabela',
      es: 'el archivo es {format}, que no es una tabla',
    },
    hint: {
      en: 'export it as CSV or XLSX',
      'pt-BR': 'exporte como CSV ou XLSX',
      es: 'expórtelo como CSV o XLSX',
    },
  },
  compressed_file: {
    message: {
      en: 'the file is compressed, although its name says something else',
      'pt-BR': 'o arquivo está compactado, embora o nome diga outra coisa',
      es: 'el archivo está comprimido, aunque su nombre diga otra cosa',
    },
    hint: {
      en: 'unpack it and upload what is inside',
      'pt-BR': 'descompacte-o e envie o que está dentro',
      es: 'descomprímalo y suba lo que contiene',
    },
  },
  old_workbook: {
    message: {
      en: 'the file is a workbook of the old kind (XLS) or protected by a password',
      'pt-BR': 'o arquivo é uma planilha do formato antigo (XLS) ou protegida por senha',
      es: 'el archivo es un libro del formato antiguo (XLS) o protegido con contraseña',
    },
    hint: {
      en: 'open it, take the password off and save it as XLSX',
      'pt-BR': 'abra-a, retire a senha e salve como XLSX',
      es: 'ábralo, quite la contraseña y guárdelo como XLSX',
    },
  },
  workbook_damaged: {
    message: {
      en: 'the workbook is damaged and cannot be read',
      'pt-BR': 'a planilha está danificada e não pode ser lida',
      es: 'el libro está dañado y no se puede leer',
    },
    hint: {
      en: 'open it in a spreadsheet program and save it again as XLSX, or save the sheet as CSV',
      'pt-BR':
        'abra-a em um programa de planilhas e salve de novo como XLSX, ou salve a aba como CSV',
      es: 'ábralo en un programa de hojas de cálculo y guárdelo de nuevo como XLSX, o guarde la hoja como CSV',
    },
  },
  workbook_too_large: {
    message: {
      en: 'the workbook unpacks to more than {limit} MB or to more than {entries} parts',
      'pt-BR': 'a planilha descompactada passa de {limit} MB ou de {entries} partes',
      es: 'el libro descomprimido supera los {limit} MB o las {entries} partes',
    },
    hint: {
      en: 'save the sheets that matter as CSV files',
      'pt-BR': 'salve as abas que interessam como arquivos CSV',
      es: 'guarde las hojas que importan como archivos CSV',
    },
  },
  workbook_too_heavy: {
    message: {
      en: 'reading the workbook needed more memory or time than it may use',
      'pt-BR': 'a leitura da planilha exigiu mais memória ou tempo do que o permitido',
      es: 'leer el libro requirió más memoria o tiempo de lo permitido',
    },
    hint: {
      en: 'save the sheets that matter as CSV files: those can be much larger',
      'pt-BR': 'salve as abas que interessam como arquivos CSV: esses podem ser bem maiores',
      es: 'guarde las hojas que importan como archivos CSV: esos pueden ser mucho mayores',
    },
  },
  sheet_missing: {
    message: {
      en: 'the workbook has no sheet named {sheet}',
      'pt-BR': 'a planilha não tem uma aba chamada {sheet}',
      es: 'el libro no tiene una hoja llamada {sheet}',
    },
    hint: {
      en: 'name it as before, or set the table up again',
      'pt-BR': 'use o mesmo nome de antes, ou configure a tabela de novo',
      es: 'use el mismo nombre de antes, o configure la tabla de nuevo',
    },
  },
  unclosed_quote: {
    message: {
      en: 'a quotation mark opened at row {row} is never closed',
      'pt-BR': 'as aspas abertas na linha {row} nunca são fechadas',
      es: 'las comillas abiertas en la fila {row} nunca se cierran',
    },
    hint: {
      en: 'close or remove it and upload the file again',
      'pt-BR': 'feche-as ou remova-as e envie o arquivo de novo',
      es: 'ciérrelas o quítelas y suba el archivo de nuevo',
    },
  },
  record_too_long: {
    message: {
      en: 'row {row} is longer than {kilobytes} KB',
      'pt-BR': 'a linha {row} tem mais de {kilobytes} KB',
      es: 'la fila {row} tiene más de {kilobytes} KB',
    },
    hint: {
      en: 'check that the file has line ends and that this row is whole',
      'pt-BR': 'confira se o arquivo tem quebras de linha e se esta linha está inteira',
      es: 'compruebe que el archivo tenga saltos de línea y que esta fila esté completa',
    },
  },
  too_many_columns: {
    message: {
      en: 'the table has more than {limit} columns',
      'pt-BR': 'a tabela tem mais de {limit} colunas',
      es: 'la tabla tiene más de {limit} columnas',
    },
    hint: {
      en: 'export only the columns you need, or check that it is the right delimiter',
      'pt-BR': 'exporte só as colunas necessárias, ou confira o delimitador',
      es: 'exporte solo las columnas necesarias, o revise el delimitador',
    },
  },
  too_many_rows: {
    message: {
      en: 'the table has more than {limit} rows',
      'pt-BR': 'a tabela tem mais de {limit} linhas',
      es: 'la tabla tiene más de {limit} filas',
    },
    hint: {
      en: 'split it, for example by year',
      'pt-BR': 'divida-a, por exemplo por ano',
      es: 'divídala, por ejemplo por año',
    },
  },
  columns_missing: {
    message: {
      en: 'the file {file} has none of the columns of this table, such as {column}',
      'pt-BR': 'o arquivo {file} não tem nenhuma das colunas desta tabela, como {column}',
      es: 'el archivo {file} no tiene ninguna de las columnas de esta tabla, como {column}',
    },
    hint: {
      en: 'check that it is the right file and that the names stand in row {row}',
      'pt-BR': 'confira se é o arquivo certo e se os nomes estão na linha {row}',
      es: 'compruebe que sea el archivo correcto y que los nombres estén en la fila {row}',
    },
  },
  key_column_missing: {
    message: {
      en: 'the file {file} has no column {column}, which identifies its records',
      'pt-BR': 'o arquivo {file} não tem a coluna {column}, que identifica os registros',
      es: 'el archivo {file} no tiene la columna {column}, que identifica sus registros',
    },
    hint: {
      en: 'put the column back, or choose another key',
      'pt-BR': 'devolva a coluna ou escolha outra chave',
      es: 'devuelva la columna o elija otra clave',
    },
  },
  no_header: {
    severity: 'warning',
    message: {
      en: 'no row of column names was found',
      'pt-BR': 'não foi encontrada uma linha com nomes de colunas',
      es: 'no se encontró una fila con nombres de columnas',
    },
    hint: {
      en: 'choose the row that holds the names, or go on with column_1, column_2 …',
      'pt-BR': 'escolha a linha dos nomes ou continue com column_1, column_2 …',
      es: 'elija la fila de los nombres o continúe con column_1, column_2 …',
    },
  },
  rows_uneven: {
    severity: 'warning',
    message: {
      en: '{rows|row has|rows have} more or fewer cells than the {width} columns, the first one row {first}',
      'pt-BR':
        '{rows|linha tem|linhas têm} mais ou menos células que as {width} colunas, a primeira é a linha {first}',
      es: '{rows|fila tiene|filas tienen} más o menos celdas que las {width} columnas; la primera es la fila {first}',
    },
    hint: {
      en: 'they are left out and listed after the import; often a delimiter inside a text lacks its quotes',
      'pt-BR':
        'elas ficam de fora e são listadas após a importação; em geral faltam aspas em um texto que contém o delimitador',
      es: 'se omiten y se listan tras la importación; a menudo faltan comillas en un texto que contiene el delimitador',
    },
  },
  dates_ambiguous: {
    severity: 'warning',
    message: {
      en: 'the dates of column {column} can be read in two ways, for example {example}',
      'pt-BR': 'as datas da coluna {column} podem ser lidas de duas formas, por exemplo {example}',
      es: 'las fechas de la columna {column} se pueden leer de dos formas, por ejemplo {example}',
    },
    hint: {
      en: 'say whether the day or the month comes first',
      'pt-BR': 'informe se o dia ou o mês vem primeiro',
      es: 'indique si va primero el día o el mes',
    },
  },
  numbers_ambiguous: {
    severity: 'warning',
    message: {
      en: 'the numbers of column {column} can be read in two ways, for example {example}',
      'pt-BR':
        'os números da coluna {column} podem ser lidos de duas formas, por exemplo {example}',
      es: 'los números de la columna {column} se pueden leer de dos formas, por ejemplo {example}',
    },
    hint: {
      en: 'say whether the mark separates decimals or thousands',
      'pt-BR': 'informe se o sinal separa decimais ou milhares',
      es: 'indique si el signo separa decimales o millares',
    },
  },
  values_unreadable: {
    severity: 'warning',
    message: {
      en: '{count|value|values} of column {column} cannot be read like the others, for example {example} in row {row}',
      'pt-BR':
        '{count|valor|valores} da coluna {column} não podem ser lidos como os demais, por exemplo {example} na linha {row}',
      es: '{count|valor|valores} de la columna {column} no se pueden leer como los demás, por ejemplo {example} en la fila {row}',
    },
    hint: {
      en: 'they stay empty and are listed after the import; choose text to keep them as they are',
      'pt-BR':
        'eles ficam vazios e são listados após a importação; escolha texto para mantê-los como estão',
      es: 'quedan vacíos y se listan tras la importación; elija texto para conservarlos como están',
    },
  },
  dates_mixed: {
    severity: 'warning',
    message: {
      en: 'column {column} has dates with the day first and dates with the month first, for example {example} in row {row}',
      'pt-BR':
        'a coluna {column} tem datas com o dia primeiro e datas com o mês primeiro, por exemplo {example} na linha {row}',
      es: 'la columna {column} tiene fechas con el día primero y fechas con el mes primero, por ejemplo {example} en la fila {row}',
    },
    hint: {
      en: 'make them all alike in the source; until then the column is kept as text',
      'pt-BR': 'padronize-as na origem; até lá a coluna fica como texto',
      es: 'unifíquelas en el origen; hasta entonces la columna queda como texto',
    },
  },
  codes_in_scientific: {
    severity: 'warning',
    message: {
      en: 'column {column} has numbers in scientific notation, for example {example} in row {row}: a spreadsheet may have cut long codes',
      'pt-BR':
        'a coluna {column} tem números em notação científica, por exemplo {example} na linha {row}: uma planilha pode ter cortado códigos longos',
      es: 'la columna {column} tiene números en notación científica, por ejemplo {example} en la fila {row}: una hoja de cálculo pudo recortar códigos largos',
    },
    hint: {
      en: 'export again from the source and do not open the file in a spreadsheet before uploading it',
      'pt-BR': 'exporte de novo na origem e não abra o arquivo em planilha antes de enviá-lo',
      es: 'expórtelo de nuevo en el origen y no lo abra en una hoja de cálculo antes de subirlo',
    },
  },
  characters_broken: {
    severity: 'warning',
    message: {
      en: "{count|byte is|bytes are} not valid in the file's encoding and read as �",
      'pt-BR':
        '{count|byte não é válido|bytes não são válidos} na codificação do arquivo e aparecem como �',
      es: '{count|byte no es válido|bytes no son válidos} en la codificación del archivo y se leen como �',
    },
    hint: {
      en: 'if names look wrong, export the file again as UTF-8',
      'pt-BR': 'se os nomes parecerem errados, exporte o arquivo de novo em UTF-8',
      es: 'si los nombres se ven mal, exporte el archivo de nuevo en UTF-8',
    },
  },
  sheet_skipped: {
    severity: 'warning',
    message: {
      en: 'the sheet {sheet} is empty and is left out',
      'pt-BR': 'a aba {sheet} está vazia e fica de fora',
      es: 'la hoja {sheet} está vacía y se omite',
    },
    hint: {
      en: 'nothing to do if that is right',
      'pt-BR': 'nada a fazer se isso estiver certo',
      es: 'nada que hacer si es correcto',
    },
  },
});
