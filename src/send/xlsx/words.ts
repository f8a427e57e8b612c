import type { Locale } from '../../base/locale.ts';

/** The words that a workbook adds to a report, beside those of paper. */
type SheetWords = Readonly<
  Record<
    | 'definitions'
    | 'report'
    | 'period'
    | 'comparison'
    | 'filters'
    | 'data'
    | 'indicator'
    | 'formula'
    | 'unit'
    | 'none',
    string
  >
>;

export const SHEET_WORDS: Readonly<Record<Locale, SheetWords>> = {
  en: {
    definitions: 'Definitions',
    report: 'Report',
    period: 'Period',
    comparison: 'Comparison',
    filters: 'Filters',
    data: 'Data',
    indicator: 'Indicator',
    formula: 'How it is worked out',
    unit: 'Unit',
    none: 'none',
  },
  'pt-BR': {
    definitions: 'Definições',
    report: 'Relatório',
    period: 'Período',
    comparison: 'Comparação',
    filters: 'Filtros',
    data: 'Dados',
    indicator: 'Indicador',
    formula: 'Como se calcula',
    unit: 'Unidade',
    none: 'nenhum',
  },
  es: {
    definitions: 'Definiciones',
    report: 'Informe',
    period: 'Período',
    comparison: 'Comparación',
    filters: 'Filtros',
    data: 'Datos',
    indicator: 'Indicador',
    formula: 'Cómo se calcula',
    unit: 'Unidad',
    none: 'ninguno',
  },
};
