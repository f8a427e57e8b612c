import type { DocumentSpec } from '../../document/schema.ts';
import { inWords } from '../../template/words.ts';

const year = { grain: 'month', last: 13 } as const;

/** The course of time. */
export const course: DocumentSpec['pages'][number] = {
  id: 'course',
  title: inWords('Over time', 'No tempo', 'En el tiempo'),
  blocks: [
    {
      kind: 'line',
      id: 'line',
      width: 6,
      title: inWords('Lines', 'Linhas', 'Líneas'),
      note: inWords(
        'Where is it going? Dashes are the year before.',
        'Para onde vai? Os tracejados são o ano anterior.',
        '¿Hacia dónde va? Los trazos son el año anterior.',
      ),
      query: { kpis: ['nrr'], ...year, compare: ['previous_year'] },
    },
    {
      kind: 'area',
      id: 'area',
      width: 6,
      title: inWords('Areas', 'Áreas', 'Áreas'),
      note: inWords(
        'What is the whole made of? The height is the total.',
        'De que é feito o todo? A altura é o total.',
        '¿De qué está hecho el total? La altura es el total.',
      ),
      query: { kpis: ['mrr'], dimensions: ['industry'], ...year },
    },
    {
      kind: 'combo',
      id: 'combo',
      width: 6,
      title: inWords('Lines and bars', 'Linhas e barras', 'Líneas y barras'),
      note: inWords(
        'What moved the level? Line and bars have an axis each where their sizes differ.',
        'O que moveu o nível? Linha e barras têm eixos próprios quando os tamanhos diferem.',
        '¿Qué movió el nivel? Línea y barras tienen su propio eje cuando los tamaños difieren.',
      ),
      query: { kpis: ['mrr', 'net_new_mrr'], ...year, compare: [] },
      lines: ['mrr'],
    },
    {
      kind: 'bar',
      id: 'stacked_bar',
      width: 6,
      title: inWords('Stacked bars', 'Barras empilhadas', 'Barras apiladas'),
      note: inWords(
        'How do the parts move from month to month?',
        'Como as partes mudam de mês a mês?',
        '¿Cómo cambian las partes de un mes a otro?',
      ),
      stacked: true,
      query: { kpis: ['new_mrr', 'expansion_mrr', 'churned_mrr'], ...year, compare: [] },
    },
    {
      kind: 'calendar',
      id: 'calendar',
      title: inWords('Calendar', 'Calendário', 'Calendario'),
      note: inWords(
        'On which days does it happen? A cell for each day, darker where there is more.',
        'Em que dias acontece? Uma célula por dia, mais escura onde há mais.',
        '¿En qué días ocurre? Una celda por día, más oscura donde hay más.',
      ),
      query: { kpis: ['touchpoints_total'] },
    },
  ],
};
