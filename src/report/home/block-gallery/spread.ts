import type { DocumentSpec } from '../../document/schema.ts';
import { inWords } from '../../template/words.ts';

/** How values spread and hang together. */
export const spread: DocumentSpec['pages'][number] = {
  id: 'spread',
  title: inWords('Spread', 'Distribuição', 'Distribución'),
  blocks: [
    {
      kind: 'histogram',
      id: 'histogram',
      width: 6,
      title: inWords('Histogram', 'Histograma', 'Histograma'),
      note: inWords(
        'How do the clients spread? How many lie in each band.',
        'Como se distribuem os clientes? Quantos há em cada faixa.',
        '¿Cómo se distribuyen los clientes? Cuántos hay en cada franja.',
      ),
      query: { kpis: ['health_score'], dimensions: ['account'] },
    },
    {
      kind: 'box',
      id: 'box',
      width: 6,
      title: inWords('Boxes', 'Caixas', 'Cajas'),
      note: inWords(
        'How do groups differ? The box is the middle half, the bar in it the median.',
        'Como os grupos diferem? A caixa é a metade central, o traço dentro dela é a mediana.',
        '¿En qué difieren los grupos? La caja es la mitad central, la línea dentro es la mediana.',
      ),
      query: { kpis: ['health_score'], dimensions: ['account', 'tier'] },
    },
    {
      kind: 'scatter',
      id: 'scatter',
      title: inWords('Points', 'Pontos', 'Puntos'),
      note: inWords(
        'Do two things go together? Each point is a client, its area the third number.',
        'Duas coisas andam juntas? Cada ponto é um cliente; a área é o terceiro número.',
        '¿Dos cosas van juntas? Cada punto es un cliente; el área es el tercer número.',
      ),
      query: { kpis: ['days_since_last_contact', 'health_score', 'mrr'], dimensions: ['account'] },
      x: 'days_since_last_contact',
      y: 'health_score',
      size: 'mrr',
      color: null,
    },
    {
      kind: 'cohort',
      id: 'cohort',
      title: inWords('Cohorts', 'Coortes', 'Cohortes'),
      note: inWords(
        'Do clients stay? Those that began together, so many months later; a dot is too young to be known.',
        'Os clientes ficam? Quem começou junto, tantos meses depois; um ponto é cedo demais para saber.',
        '¿Los clientes se quedan? Quienes empezaron juntos, tantos meses después; un punto es demasiado pronto para saberlo.',
      ),
      query: { kpis: ['cohort_logo_retention'] },
    },
  ],
};
