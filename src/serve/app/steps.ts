import type { Text } from '../../base/locale.ts';

/** Said while a stream is read: 'Reading deals: 12,400 rows'. */
export function landStep(stream: string, rows: number): Text {
  const count = (locale: string): string => new Intl.NumberFormat(locale).format(rows);
  return {
    en: `Reading ${stream}: ${count('en')} rows`,
    'pt-BR': `Lendo ${stream}: ${count('pt-BR')} linhas`,
    es: `Leyendo ${stream}: ${count('es')} filas`,
  };
}

/** Said while the reports' data is built: 'Preparing: Recurring revenue'. */
export function publishStep(title: Text): Text {
  return {
    en: `Preparing: ${title.en}`,
    'pt-BR': `Preparando: ${title['pt-BR']}`,
    es: `Preparando: ${title.es}`,
  };
}
