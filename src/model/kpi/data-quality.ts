import { ratio, stock, topicOf } from './describe.ts';
import { customers } from './parts.ts';

/** How far the other numbers can be trusted. */
export const dataQuality = topicOf('data_quality', 'ownership', [
  {
    id: 'unassigned_account_rate',
    names: ['Accounts without owner', 'Contas sem responsável', 'Cuentas sin responsable'],
    short: ['Without owner', 'Sem responsável', 'Sin responsable'],
    formula: [
      'Of the clients at the end, the share that has no owner.',
      'Dos clientes no fim, a parte sem responsável.',
      'De los clientes al final, la parte sin responsable.',
    ],
    unit: 'percent',
    direction: 'down',
    time: 'point',
    parts: { assigned: stock('account_day', 'assigned'), customers },
    ...ratio('(customers - assigned)', 'customers'),
    attribution: 'as_of',
    sample: 'customers',
    comparisons: ['previous_period', 'target'],
    requires: ['account', 'account_assignment'],
  },
]);
