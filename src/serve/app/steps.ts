import type { Locale, Text } from '../../base/locale.ts';
import type { Problem } from '../../base/problem.ts';
import { renderProblem } from '../../base/render-problem.ts';
import { CATALOGUES } from '../catalogues.ts';

/** Said while a stream is read: 'Reading deals: 12,400 rows'. */
export function landStep(stream: string, rows: number): Text {
  const count = (locale: string): string => new Intl.NumberFormat(locale).format(rows);
  return {
    en: `Reading ${stream}: ${count('en')} rows`,
    'pt-BR': `Lendo ${stream}: ${count('pt-BR')} linhas`,
    es: `Leyendo ${stream}: ${count('es')} filas`,
  };
}

/** Said while a source behind the network is read: 'Reading deals: 12,400 rows, 31 requests', or what it waits for. */
export function readStep(
  { stream, rows, requests }: { stream: string; rows: number; requests: number },
  notice: Problem | null,
): Text {
  const textIn = (locale: Locale): string => {
    const read = landStep(stream, rows)[locale];
    if (notice === null) return requests === 0 ? read : `${read}, ${requestsIn(locale, requests)}`;
    return `${read} · ${renderProblem(notice, locale, CATALOGUES).message}`;
  };
  return { en: textIn('en'), 'pt-BR': textIn('pt-BR'), es: textIn('es') };
}

const REQUESTS: Text = { en: 'requests', 'pt-BR': 'requisições', es: 'solicitudes' };

function requestsIn(locale: Locale, requests: number): string {
  return `${new Intl.NumberFormat(locale).format(requests)} ${REQUESTS[locale]}`;
}

/** Said while the reports' data is built: 'Preparing: Recurring revenue'. */
export function publishStep(title: Text): Text {
  return {
    en: `Preparing: ${title.en}`,
    'pt-BR': `Preparando: ${title['pt-BR']}`,
    es: `Preparando: ${title.es}`,
  };
}
