import { each, flow, ratio, stock, topicOf } from './describe.ts';
import type { KpiSpec } from './describe.ts';
import { logosAtOpening } from './parts.ts';

/** Growth by selling more to those who were clients at the start. */
export const expansionSales = topicOf('effectiveness', 'expansion', [
  expansionRate({
    id: 'upsell_rate',
    dealType: 'upsell',
    names: ['Upsell rate', 'Taxa de upsell', 'Tasa de upsell'],
    short: ['Upsell', 'Upsell', 'Upsell'],
    formula: [
      'Of the clients there were at the start, the share that bought more of what they have: at least one upsell deal won in the period.',
      'Dos clientes que havia no início, a parte que comprou mais do que já tem: ao menos um negócio de upsell ganho no período.',
      'De los clientes que había al inicio, la parte que compró más de lo que ya tiene: al menos un negocio de upsell ganado en el período.',
    ],
  }),
  expansionRate({
    id: 'cross_sell_rate',
    dealType: 'cross_sell',
    names: ['Cross-sell rate', 'Taxa de cross-sell', 'Tasa de venta cruzada'],
    short: ['Cross-sell', 'Cross-sell', 'Venta cruzada'],
    formula: [
      'Of the clients there were at the start, the share that bought something new to them: at least one cross-sell deal won in the period.',
      'Dos clientes que havia no início, a parte que comprou algo que ainda não tinha: ao menos um negócio de cross-sell ganho no período.',
      'De los clientes que había al inicio, la parte que compró algo que aún no tenía: al menos un negocio de venta cruzada ganado en el período.',
    ],
  }),
]);

type ExpansionRate = { id: string; dealType: string } & Pick<
  KpiSpec,
  'names' | 'short' | 'formula'
>;

function expansionRate({ id, dealType, names, short, formula }: ExpansionRate): KpiSpec {
  const open = stock('account_day', 'customers', { at: 'opening' });
  const deals = flow('deal_closed', 'won', {
    where: [{ field: 'deal_type', op: 'in', values: [dealType] }],
  });
  return {
    id,
    names,
    short,
    formula,
    unit: 'percent',
    time: 'cohort',
    attribution: 'opening',
    direction: 'up',
    parts: {
      expanded: each('logo', {
        reads: { open, deals },
        keep: 'open > 0',
        value: 'if(deals > 0, 1, 0)',
        by: 'opening',
      }),
      opened: logosAtOpening,
    },
    ...ratio('expanded', 'opened'),
    sample: 'opened',
    requires: ['account', 'opportunity'],
  };
}
