import type { Text } from '../../base/locale.ts';

/** Words that figures of every kind use. */
export const OTHERS: Text = { en: 'Others', 'pt-BR': 'Outros', es: 'Otros' };
export const TOTAL: Text = { en: 'Total', 'pt-BR': 'Total', es: 'Total' };
export const PERIOD: Text = { en: 'Period', 'pt-BR': 'Período', es: 'Período' };
export const INDICATOR: Text = { en: 'Indicator', 'pt-BR': 'Indicador', es: 'Indicador' };
export const VALUE: Text = { en: 'Value', 'pt-BR': 'Valor', es: 'Valor' };
export const TEXT: Text = { en: 'Text', 'pt-BR': 'Texto', es: 'Texto' };
export const CHANGE: Text = { en: 'change', 'pt-BR': 'variação', es: 'variación' };
export const SHARE: Text = { en: 'Share', 'pt-BR': 'Participação', es: 'Participación' };
