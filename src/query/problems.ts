import { defineProblems } from '../base/define-problems.ts';

/** What questions may be wrong in. */
export const queryProblems = defineProblems('query', {
  bad_question: {
    message: {
      en: 'the question is not in the form it must have at {place}: {detail}',
      'pt-BR': 'a consulta não está na forma esperada em {place}: {detail}',
      es: 'la consulta no tiene la forma esperada en {place}: {detail}',
    },
    hint: {
      en: 'compare it with the description of questions in the API page',
      'pt-BR': 'compare com a descrição das consultas na página da API',
      es: 'compárela con la descripción de las consultas en la página de la API',
    },
  },
  no_such_number: {
    message: {
      en: 'the answer has no number at {place}',
      'pt-BR': 'a resposta não tem nenhum número em {place}',
      es: 'la respuesta no tiene ningún número en {place}',
    },
    hint: {
      en: 'name a bucket of the period by its first day, and a comparison with another time',
      'pt-BR': 'indique um intervalo do período pelo primeiro dia e uma comparação com outra época',
      es: 'indique un tramo del período por su primer día y una comparación con otra época',
    },
  },
  unknown_kpi: {
    message: {
      en: 'there is no KPI called "{kpi}"',
      'pt-BR': 'não existe indicador chamado "{kpi}"',
      es: 'no existe un indicador llamado "{kpi}"',
    },
    hint: {
      en: 'look for its name in the catalogue of KPIs',
      'pt-BR': 'procure o nome no catálogo de indicadores',
      es: 'busque el nombre en el catálogo de indicadores',
    },
  },
  unknown_kpi_near: {
    message: {
      en: 'there is no KPI called "{kpi}"',
      'pt-BR': 'não existe indicador chamado "{kpi}"',
      es: 'no existe un indicador llamado "{kpi}"',
    },
    hint: {
      en: 'did you mean "{nearest}"?',
      'pt-BR': 'você quis dizer "{nearest}"?',
      es: '¿quiso decir "{nearest}"?',
    },
  },
  unknown_dimension: {
    message: {
      en: 'there is no dimension called "{dimension}"',
      'pt-BR': 'não existe dimensão chamada "{dimension}"',
      es: 'no existe una dimensión llamada "{dimension}"',
    },
    hint: {
      en: 'use one of: {known}',
      'pt-BR': 'use uma destas: {known}',
      es: 'use una de estas: {known}',
    },
  },
  unknown_dimension_near: {
    message: {
      en: 'there is no dimension called "{dimension}"',
      'pt-BR': 'não existe dimensão chamada "{dimension}"',
      es: 'no existe una dimensión llamada "{dimension}"',
    },
    hint: {
      en: 'did you mean "{nearest}"?',
      'pt-BR': 'você quis dizer "{nearest}"?',
      es: '¿quiso decir "{nearest}"?',
    },
  },
  dimension_masked: {
    message: {
      en: 'the members of "{dimension}" are hidden from you',
      'pt-BR': 'você não tem permissão para ver os valores de "{dimension}"',
      es: 'no tiene permiso para ver los valores de "{dimension}"',
    },
    hint: {
      en: 'cut and filter by something else, or ask whoever manages the workspace',
      'pt-BR':
        'agrupe e filtre por outra dimensão ou fale com quem administra o espaço de trabalho',
      es: 'agrupe y filtre por otra dimensión o hable con quien administra el espacio de trabajo',
    },
  },
  dimension_not_told: {
    message: {
      en: 'none of the KPIs asked for can be split by "{dimension}"',
      'pt-BR': 'nenhum dos indicadores pedidos pode ser aberto por "{dimension}"',
      es: 'ninguno de los indicadores pedidos se puede desglosar por "{dimension}"',
    },
    hint: {
      en: 'choose another dimension, or a KPI whose records carry this one',
      'pt-BR': 'escolha outra dimensão ou um indicador cujos registros tenham esta',
      es: 'elija otra dimensión o un indicador cuyos registros la tengan',
    },
  },
  kpi_left_out: {
    message: {
      en: 'the records behind "{kpi}" do not say "{dimension}", so it is shown without a value',
      'pt-BR':
        'os registros por trás de "{kpi}" não informam "{dimension}", por isso ele aparece sem valor',
      es: 'los registros detrás de "{kpi}" no indican "{dimension}", por eso aparece sin valor',
    },
    hint: {
      en: 'remove the dimension or the filter to see this KPI',
      'pt-BR': 'remova a dimensão ou o filtro para ver este indicador',
      es: 'quite la dimensión o el filtro para ver este indicador',
    },
    severity: 'warning',
  },
  bad_period: {
    message: {
      en: 'there is no period "{period}"',
      'pt-BR': 'não existe o período "{period}"',
      es: 'no existe el período "{period}"',
    },
    hint: {
      en: 'write it as 2025, 2025-Q2, 2025-06 or 2025-06-14, or give a first and a last day in that order',
      'pt-BR':
        'escreva como 2025, 2025-Q2, 2025-06 ou 2025-06-14, ou informe o primeiro e o último dia, nessa ordem',
      es: 'escríbalo como 2025, 2025-Q2, 2025-06 o 2025-06-14, o indique el primer y el último día, en ese orden',
    },
  },
  future_period: {
    message: {
      en: 'the period "{period}" begins after today, {today}',
      'pt-BR': 'o período "{period}" começa depois de hoje, {today}',
      es: 'el período "{period}" comienza después de hoy, {today}',
    },
    hint: {
      en: 'choose a period that has begun',
      'pt-BR': 'escolha um período que já tenha começado',
      es: 'elija un período que ya haya comenzado',
    },
  },
  too_many_buckets: {
    message: {
      en: 'the period holds {buckets} steps of time; a question may hold {most}',
      'pt-BR': 'o período tem {buckets} intervalos de tempo; uma consulta pode ter {most}',
      es: 'el período tiene {buckets} intervalos de tiempo; una consulta puede tener {most}',
    },
    hint: {
      en: 'choose a coarser grain or a shorter period',
      'pt-BR': 'escolha um intervalo maior ou um período menor',
      es: 'elija un intervalo mayor o un período más corto',
    },
  },
  too_many_groups: {
    message: {
      en: 'the answer would have more than {most} rows',
      'pt-BR': 'a resposta teria mais de {most} linhas',
      es: 'la respuesta tendría más de {most} filas',
    },
    hint: {
      en: 'add a limit or a filter, or take a dimension away',
      'pt-BR': 'acrescente um limite ou um filtro, ou retire uma dimensão',
      es: 'agregue un límite o un filtro, o quite una dimensión',
    },
  },
  bad_sort: {
    message: {
      en: 'the answer cannot be sorted by "{by}": it is not part of the question',
      'pt-BR': 'a resposta não pode ser ordenada por "{by}": não faz parte da consulta',
      es: 'la respuesta no se puede ordenar por "{by}": no forma parte de la consulta',
    },
    hint: {
      en: 'sort by a KPI, a dimension or a comparison that the question names',
      'pt-BR': 'ordene por um indicador, uma dimensão ou uma comparação que a consulta cite',
      es: 'ordene por un indicador, una dimensión o una comparación que la consulta nombre',
    },
  },
});
