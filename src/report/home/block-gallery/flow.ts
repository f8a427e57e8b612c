import type { DocumentSpec } from '../../document/schema.ts';
import { inWords } from '../../template/words.ts';

/** How one thing becomes another. */
export const flow: DocumentSpec['pages'][number] = {
  id: 'flow',
  title: inWords('From one to the other', 'De um a outro', 'De uno a otro'),
  blocks: [
    {
      kind: 'waterfall',
      id: 'waterfall',
      title: inWords('Waterfall', 'Cascata', 'Cascada'),
      note: inWords(
        'What led from then to now? What the steps leave unexplained is a step of its own.',
        'O que levou de antes até agora? O que as etapas não explicam é uma etapa própria.',
        '¿Qué llevó de antes a ahora? Lo que los pasos no explican es un paso propio.',
      ),
      query: {
        kpis: ['mrr', 'new_mrr', 'expansion_mrr', 'contraction_mrr', 'churned_mrr'],
        compare: ['previous_period'],
      },
      steps: [
        { kpi: 'mrr', role: 'opening' },
        { kpi: 'new_mrr', role: 'increase' },
        { kpi: 'expansion_mrr', role: 'increase' },
        { kpi: 'contraction_mrr', role: 'decrease' },
        { kpi: 'churned_mrr', role: 'decrease' },
        { kpi: 'mrr', role: 'total' },
      ],
    },
    {
      kind: 'funnel',
      id: 'funnel',
      width: 6,
      title: inWords('Funnel', 'Funil', 'Embudo'),
      note: inWords(
        'What is left from step to step?',
        'O que resta de etapa em etapa?',
        '¿Qué queda de paso en paso?',
      ),
      query: {
        kpis: ['revenue', 'agi', 'gross_margin_amount', 'account_contribution'],
        period: 'last_12_months',
      },
    },
    {
      kind: 'sankey',
      id: 'sankey',
      width: 6,
      title: inWords('Flows', 'Fluxos', 'Flujos'),
      note: inWords(
        'Where does it come from, where does it go?',
        'De onde vem e para onde vai?',
        '¿De dónde viene y adónde va?',
      ),
      query: { kpis: ['mrr'], dimensions: ['region', 'industry'] },
    },
  ],
};
