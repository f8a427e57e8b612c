import type { Locale, Text } from '../../../base/locale.ts';
import type { BlockKind } from '../../../report/schema.ts';

/** What each kind of block is called. */
const NAMES: { readonly [Kind in BlockKind]: Text } = {
  number_strip: { en: 'Numbers', 'pt-BR': 'Números', es: 'Números' },
  line: { en: 'Line', 'pt-BR': 'Linha', es: 'Línea' },
  bar: { en: 'Bars', 'pt-BR': 'Barras', es: 'Barras' },
  area: { en: 'Area', 'pt-BR': 'Área', es: 'Área' },
  pie: { en: 'Parts of a whole', 'pt-BR': 'Partes do todo', es: 'Partes del total' },
  bullet: { en: 'Against target', 'pt-BR': 'Contra a meta', es: 'Contra la meta' },
  combo: { en: 'Bars and lines', 'pt-BR': 'Barras e linhas', es: 'Barras y líneas' },
  waterfall: { en: 'Waterfall', 'pt-BR': 'Cascata', es: 'Cascada' },
  scatter: { en: 'Scatter', 'pt-BR': 'Dispersão', es: 'Dispersión' },
  funnel: { en: 'Funnel', 'pt-BR': 'Funil', es: 'Embudo' },
  treemap: { en: 'Treemap', 'pt-BR': 'Mapa de árvore', es: 'Mapa de árbol' },
  sankey: { en: 'Flows', 'pt-BR': 'Fluxos', es: 'Flujos' },
  histogram: { en: 'Histogram', 'pt-BR': 'Histograma', es: 'Histograma' },
  box: { en: 'Spread', 'pt-BR': 'Distribuição', es: 'Distribución' },
  calendar: { en: 'Calendar', 'pt-BR': 'Calendário', es: 'Calendario' },
  cohort: { en: 'Cohorts', 'pt-BR': 'Coortes', es: 'Cohortes' },
  pivot: { en: 'Pivot table', 'pt-BR': 'Tabela dinâmica', es: 'Tabla dinámica' },
  heatmap: { en: 'Heatmap', 'pt-BR': 'Mapa de calor', es: 'Mapa de calor' },
  table: { en: 'Table', 'pt-BR': 'Tabela', es: 'Tabla' },
  list: { en: 'List', 'pt-BR': 'Lista', es: 'Lista' },
  work_list: { en: 'Work list', 'pt-BR': 'Lista de trabalho', es: 'Lista de trabajo' },
  records: { en: 'Timeline', 'pt-BR': 'Linha do tempo', es: 'Línea de tiempo' },
  text: { en: 'Text', 'pt-BR': 'Texto', es: 'Texto' },
};

/** Every kind, in the order of the menus. */
export const BLOCK_KINDS = Object.keys(NAMES) as BlockKind[];

/** A kind's name in the writer's language. */
export function kindName(kind: BlockKind, locale: Locale): string {
  return NAMES[kind][locale];
}
