import type { ProblemWords } from '../../base/define-problems.ts';

/** Why a block shows nothing, or is not there. */
export const fillWords = {
  no_rows: {
    message: {
      en: 'there is nothing here for this period and these filters',
      'pt-BR': 'não há nada aqui para este período e estes filtros',
      es: 'no hay nada aquí para este período y estos filtros',
    },
    hint: {
      en: 'choose another period or fewer filters',
      'pt-BR': 'escolha outro período ou menos filtros',
      es: 'elija otro período o menos filtros',
    },
  },
  no_values: {
    message: {
      en: 'no value can be shown: {reason}',
      'pt-BR': 'nenhum valor pode ser mostrado: {reason}',
      es: 'ningún valor se puede mostrar: {reason}',
    },
    hint: {
      en: 'choose another period or fewer filters, or complete the data',
      'pt-BR': 'escolha outro período ou menos filtros, ou complete os dados',
      es: 'elija otro período o menos filtros, o complete los datos',
    },
  },
  nothing_to_do: {
    message: {
      en: 'no account needs attention here',
      'pt-BR': 'nenhuma conta precisa de atenção aqui',
      es: 'ninguna cuenta necesita atención aquí',
    },
    hint: {
      en: 'nothing to do: the list fills itself when an account meets its condition',
      'pt-BR': 'nada a fazer: a lista se preenche quando uma conta atende à condição',
      es: 'nada que hacer: la lista se llena cuando una cuenta cumple la condición',
    },
  },
  no_records_in_period: {
    message: {
      en: 'nothing of this kind in the period: {kinds}',
      'pt-BR': 'nada deste tipo no período: {kinds}',
      es: 'nada de este tipo en el período: {kinds}',
    },
    hint: {
      en: 'choose a longer period or fewer filters',
      'pt-BR': 'escolha um período maior ou menos filtros',
      es: 'elija un período más largo o menos filtros',
    },
  },
  no_records: {
    message: {
      en: 'nothing of this kind on record: {kinds}',
      'pt-BR': 'nada deste tipo registrado: {kinds}',
      es: 'nada de este tipo registrado: {kinds}',
    },
    hint: {
      en: 'it appears here once the source has it',
      'pt-BR': 'aparece aqui assim que a fonte tiver o registro',
      es: 'aparece aquí en cuanto la fuente lo tenga',
    },
  },
  records_not_told: {
    message: {
      en: 'these records do not say what is filtered by: {kinds}',
      'pt-BR': 'estes registros não dizem o que foi filtrado: {kinds}',
      es: 'estos registros no dicen lo que se filtra: {kinds}',
    },
    hint: {
      en: 'take a filter away to see them',
      'pt-BR': 'retire um filtro para vê-los',
      es: 'quite un filtro para verlos',
    },
  },
  needs_source: {
    message: {
      en: 'this needs data that is not connected yet: {entities}',
      'pt-BR': 'isto precisa de dados ainda não conectados: {entities}',
      es: 'esto necesita datos que aún no están conectados: {entities}',
    },
    hint: {
      en: 'connect a source or import a file with this data',
      'pt-BR': 'conecte uma fonte ou importe um arquivo com esses dados',
      es: 'conecte una fuente o importe un archivo con esos datos',
    },
  },
  unknown_measure: {
    message: {
      en: 'this asks for indicators that the catalogue does not have: {kpis}',
      'pt-BR': 'isto pede indicadores que não existem no catálogo: {kpis}',
      es: 'esto pide indicadores que no existen en el catálogo: {kpis}',
    },
    hint: {
      en: 'replace them in the report document',
      'pt-BR': 'substitua-os no documento do relatório',
      es: 'reemplácelos en el documento del informe',
    },
  },
  page_dropped: {
    message: {
      en: 'its page was left out, because most of that page has no data',
      'pt-BR': 'a página dele foi omitida, porque a maior parte dela não tem dados',
      es: 'su página se omitió, porque la mayor parte de ella no tiene datos',
    },
    hint: {
      en: 'the page returns when the data it needs is connected',
      'pt-BR': 'a página volta quando os dados necessários forem conectados',
      es: 'la página vuelve cuando se conecten los datos que necesita',
    },
  },
  choose_client: {
    message: {
      en: 'this report is made for one client, and none is chosen',
      'pt-BR': 'este relatório é feito para um cliente, e nenhum foi escolhido',
      es: 'este informe se hace para un cliente, y no se eligió ninguno',
    },
    hint: {
      en: 'choose the client in the filters; what is shown is then theirs alone',
      'pt-BR': 'escolha o cliente nos filtros; o que aparece passa a ser só dele',
      es: 'elija al cliente en los filtros; lo que se muestra es entonces solo suyo',
    },
  },
  stale_sources: {
    message: {
      en: 'read too long ago for a report of this cadence: {sources}',
      'pt-BR': 'dados antigos demais para um relatório desta frequência: {sources}',
      es: 'leídas hace demasiado tiempo para un informe de esta frecuencia: {sources}',
    },
    hint: {
      en: 'bring the sources up to date, or waive it with a reason',
      'pt-BR': 'atualize as fontes ou dispense a exigência com um motivo',
      es: 'actualice las fuentes o exceptúelo con un motivo',
    },
  },
  unknown_block: {
    message: {
      en: 'this report has no block {block}',
      'pt-BR': 'este relatório não tem o bloco {block}',
      es: 'este informe no tiene el bloque {block}',
    },
    hint: {
      en: 'open the report again: it may have changed',
      'pt-BR': 'abra o relatório de novo: ele pode ter mudado',
      es: 'abra de nuevo el informe: puede haber cambiado',
    },
  },
  block_failed: {
    message: {
      en: 'this block could not be filled',
      'pt-BR': 'não foi possível preencher este bloco',
      es: 'no se pudo completar este bloque',
    },
    hint: {
      en: 'try again; if it happens again, the log of the server says why',
      'pt-BR': 'tente de novo; se acontecer outra vez, o log do servidor diz o motivo',
      es: 'inténtelo de nuevo; si vuelve a ocurrir, el registro del servidor indica el motivo',
    },
  },
} as const satisfies Record<string, ProblemWords>;
