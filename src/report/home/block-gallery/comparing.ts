import type { DocumentSpec } from '../../document/schema.ts';
import { inWords } from '../../template/words.ts';

/** Members side by side, and as parts of a whole. */
export const comparing: DocumentSpec['pages'][number] = {
  id: 'comparing',
  title: inWords('Side by side', 'Lado a lado', 'Lado a lado'),
  blocks: [
    {
      kind: 'bar',
      id: 'bar',
      width: 6,
      title: inWords('Bars', 'Barras', 'Barras'),
      note: inWords('Who has most?', 'Quem tem mais?', '¿Quién tiene más?'),
      horizontal: true,
      query: { kpis: ['mrr'], dimensions: ['industry'] },
    },
    {
      kind: 'pie',
      id: 'pie',
      width: 6,
      title: inWords('Ring', 'Anel', 'Anillo'),
      note: inWords(
        'How large is each share? Names and shares stand beside the slices.',
        'Qual é o tamanho de cada parte? Nomes e participações ficam ao lado das fatias.',
        '¿Qué tamaño tiene cada parte? Nombres y participaciones están junto a las porciones.',
      ),
      query: { kpis: ['mrr'], dimensions: ['industry'] },
    },
    {
      kind: 'bar',
      id: 'pareto',
      title: inWords('Pareto', 'Pareto', 'Pareto'),
      note: inWords(
        'How few make up most of it? The line is the share reached so far.',
        'Quão poucos somam a maior parte? A linha é a participação acumulada.',
        '¿Cuántos pocos suman la mayor parte? La línea es la participación acumulada.',
      ),
      cumulative: true,
      query: { kpis: ['mrr'], dimensions: ['account'], limit: 20, compare: [] },
    },
    {
      kind: 'treemap',
      id: 'treemap',
      title: inWords('Treemap', 'Mapa de árvore', 'Mapa de árbol'),
      note: inWords(
        'Where does it concentrate? Areas are values, groups lie together.',
        'Onde se concentra? As áreas são valores, os grupos ficam juntos.',
        '¿Dónde se concentra? Las áreas son valores, los grupos están juntos.',
      ),
      query: { kpis: ['mrr'], dimensions: ['industry', 'account'] },
    },
    {
      kind: 'heatmap',
      id: 'heatmap',
      title: inWords('Heat map', 'Mapa de calor', 'Mapa de calor'),
      note: inWords(
        'Where is it high, where low? Darker is more; it means neither good nor bad.',
        'Onde é alto, onde é baixo? Mais escuro é mais; não quer dizer bom nem ruim.',
        '¿Dónde es alto, dónde bajo? Más oscuro es más; no significa bueno ni malo.',
      ),
      query: {
        kpis: ['health_engagement', 'health_satisfaction', 'health_support', 'health_commercial'],
        dimensions: ['industry'],
      },
      value: 'health_engagement',
    },
  ],
};
