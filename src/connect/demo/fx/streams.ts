import { stream } from '../stream.ts';

export const fxRates = stream({
  name: 'fx_rates',
  subSource: 'fx',
  key: ['rate_date', 'from_currency', 'to_currency', 'kind'],
  about:
    'Spot rate of a business day: one unit of from_currency in to_currency. No rows on weekends and holidays.',
  fields: {
    rate_date: 'date',
    from_currency: 'text',
    to_currency: 'text',
    kind: 'text',
    rate: 'decimal',
  },
});

/** Every stream of the exchange-rate feed. */
export const fxStreams = [fxRates] as const;
