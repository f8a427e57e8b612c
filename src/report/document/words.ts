import type { ProblemWords } from '../../base/define-problems.ts';

/** What can be wrong with a report or brand document. */
export const documentWords = {
  not_a_document: {
    message: {
      en: 'this is not a {kind} document: its "kind" is {found}',
      'pt-BR': 'este não é um documento do tipo {kind}: o "kind" dele é {found}',
      es: 'este no es un documento de tipo {kind}: su "kind" es {found}',
    },
    hint: {
      en: 'give a JSON object with "kind": "{kind}" and a "version"',
      'pt-BR': 'forneça um objeto JSON com "kind": "{kind}" e uma "version"',
      es: 'proporcione un objeto JSON con "kind": "{kind}" y una "version"',
    },
  },
  newer_version: {
    message: {
      en: 'the document has version {found}, newer than {known}, the latest that this installation knows',
      'pt-BR':
        'o documento é da versão {found}, mais nova que a {known}, a última que esta instalação conhece',
      es: 'el documento es de la versión {found}, más nueva que la {known}, la última que esta instalación conoce',
    },
    hint: {
      en: 'update Rapport, or export the document again from an installation of this version',
      'pt-BR':
        'atualize o Rapport ou exporte o documento de novo a partir de uma instalação desta versão',
      es: 'actualice Rapport o exporte de nuevo el documento desde una instalación de esta versión',
    },
  },
  bad_version: {
    message: {
      en: 'the document has no known version: {found}',
      'pt-BR': 'o documento não tem uma versão conhecida: {found}',
      es: 'el documento no tiene una versión conocida: {found}',
    },
    hint: {
      en: 'set "version" to {known}',
      'pt-BR': 'defina "version" como {known}',
      es: 'defina "version" como {known}',
    },
  },
  missing_field: {
    message: { en: '{field} is missing', 'pt-BR': 'falta {field}', es: 'falta {field}' },
    hint: {
      en: 'add it; expected: {expected}',
      'pt-BR': 'acrescente; esperado: {expected}',
      es: 'agréguelo; se espera: {expected}',
    },
  },
  unknown_field: {
    message: {
      en: '{field} is not a field that exists here',
      'pt-BR': '{field} não é um campo que existe aqui',
      es: '{field} no es un campo que exista aquí',
    },
    hint: {
      en: 'remove it or correct its name',
      'pt-BR': 'remova-o ou corrija o nome',
      es: 'quítelo o corrija el nombre',
    },
  },
  bad_value: {
    message: {
      en: '{value} is not a valid value here',
      'pt-BR': '{value} não é um valor válido aqui',
      es: '{value} no es un valor válido aquí',
    },
    hint: {
      en: 'expected: {expected}',
      'pt-BR': 'esperado: {expected}',
      es: 'se espera: {expected}',
    },
  },
  duplicate_id: {
    message: {
      en: 'two blocks have the id {id}',
      'pt-BR': 'dois blocos têm o id {id}',
      es: 'dos bloques tienen el id {id}',
    },
    hint: {
      en: 'give one of them another id',
      'pt-BR': 'dê outro id a um deles',
      es: 'dé otro id a uno de ellos',
    },
  },
  unknown_kpi: {
    message: {
      en: 'there is no KPI {kpi}',
      'pt-BR': 'não existe o KPI {kpi}',
      es: 'no existe el KPI {kpi}',
    },
    hint: {
      en: 'look it up in the list of KPIs',
      'pt-BR': 'consulte a lista de KPIs',
      es: 'consulte la lista de KPI',
    },
  },
  unknown_dimension: {
    message: {
      en: 'there is no dimension {dimension}',
      'pt-BR': 'não existe a dimensão {dimension}',
      es: 'no existe la dimensión {dimension}',
    },
    hint: {
      en: 'look it up in the list of dimensions',
      'pt-BR': 'consulte a lista de dimensões',
      es: 'consulte la lista de dimensiones',
    },
  },
  unknown_entity: {
    message: {
      en: 'there is no entity {entity}',
      'pt-BR': 'não existe a entidade {entity}',
      es: 'no existe la entidad {entity}',
    },
    hint: {
      en: 'look it up in the data model',
      'pt-BR': 'consulte o modelo de dados',
      es: 'consulte el modelo de datos',
    },
  },
  kpi_not_asked: {
    message: {
      en: 'the block shows {kpi} but does not ask for it',
      'pt-BR': 'o bloco mostra {kpi}, mas não o consulta',
      es: 'el bloque muestra {kpi}, pero no lo consulta',
    },
    hint: {
      en: 'add {kpi} to the "kpis" of the query',
      'pt-BR': 'acrescente {kpi} aos "kpis" da consulta',
      es: 'agregue {kpi} a los "kpis" de la consulta',
    },
  },
  internal_kpi: {
    message: {
      en: 'a report for clients cannot show {kpi}: it is for your own people only',
      'pt-BR': 'um relatório para clientes não pode mostrar {kpi}: é só para a sua equipe',
      es: 'un informe para clientes no puede mostrar {kpi}: es solo para su equipo',
    },
    hint: {
      en: 'take it out, or take "client" out of the "audience"',
      'pt-BR': 'retire-o, ou retire "client" de "audience"',
      es: 'quítelo, o quite "client" de "audience"',
    },
  },
  too_few_dimensions: {
    message: {
      en: 'a block of kind {kind} shows at least {least} and at most {most} dimensions',
      'pt-BR': 'um bloco do tipo {kind} mostra no mínimo {least} e no máximo {most} dimensões',
      es: 'un bloque de tipo {kind} muestra como mínimo {least} y como máximo {most} dimensiones',
    },
    hint: {
      en: 'name them in the "dimensions" of the query',
      'pt-BR': 'indique-as em "dimensions" da consulta',
      es: 'indíquelas en "dimensions" de la consulta',
    },
  },
  needs_grain: {
    message: {
      en: 'a block of kind {kind} shows the course of time and needs a grain',
      'pt-BR': 'um bloco do tipo {kind} mostra a evolução no tempo e precisa de um "grain"',
      es: 'un bloque de tipo {kind} muestra la evolución en el tiempo y necesita un "grain"',
    },
    hint: {
      en: 'set "grain" to day, week, month, quarter or year',
      'pt-BR': 'defina "grain" como day, week, month, quarter ou year',
      es: 'defina "grain" como day, week, month, quarter o year',
    },
  },
  unknown_spare: {
    message: {
      en: 'the page has no spare block {block}',
      'pt-BR': 'a página não tem o bloco reserva {block}',
      es: 'la página no tiene el bloque de reserva {block}',
    },
    hint: {
      en: 'add it to the "spare" blocks of the page, or choose hide, note or badge',
      'pt-BR': 'acrescente-o aos blocos "spare" da página ou escolha hide, note ou badge',
      es: 'agréguelo a los bloques "spare" de la página o elija hide, note o badge',
    },
  },
  unknown_token: {
    message: {
      en: '{token} is not a live figure',
      'pt-BR': '{token} não é um número vivo',
      es: '{token} no es una cifra viva',
    },
    hint: {
      en: 'write a KPI ({example}), a part of it (.delta, .previous, .change, .direction) or period, comparison, client',
      'pt-BR':
        'escreva um KPI ({example}), uma parte dele (.delta, .previous, .change, .direction) ou period, comparison, client',
      es: 'escriba un KPI ({example}), una parte de él (.delta, .previous, .change, .direction) o period, comparison, client',
    },
  },
  bad_choice: {
    message: {
      en: '{token} needs three choices of words, and has {found}',
      'pt-BR': '{token} precisa de três opções de palavras e tem {found}',
      es: '{token} necesita tres opciones de palabras y tiene {found}',
    },
    hint: {
      en: 'write them as "up | down | same"',
      'pt-BR': 'escreva-as como "subiu | caiu | igual"',
      es: 'escríbalas como "subió | bajó | igual"',
    },
  },
} as const satisfies Record<string, ProblemWords>;
