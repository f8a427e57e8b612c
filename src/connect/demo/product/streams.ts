import { stream } from '../stream.ts';

export const usage = stream({
  name: 'usage',
  subSource: 'product',
  key: ['usage_id'],
  about:
    'What one person of a client did in the platform on a day, by the feature used most. Kept for half a year.',
  fields: {
    usage_id: 'text',
    company_id: 'text',
    person: 'text',
    used_on: 'date',
    feature: 'text',
    events: 'integer',
  },
});

/** Every stream of the platform itself. */
export const productStreams = [usage] as const;
