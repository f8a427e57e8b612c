import type { StreamMap } from '../schema.ts';
import { linkToCrm, streamMap } from '../stream-map.ts';

/** What the streams of Typeform mean. Forms without a score of a kind that is known are surveys of a kind of their own. */
export const typeformMaps: readonly StreamMap[] = [
  streamMap({
    stream: 'forms',
    entity: 'survey',
    fields: {
      survey_key: 'id',
      name: 'title',
      kind: 'kind',
      scale_min: 'scale_min',
      scale_max: 'scale_max',
    },
  }),
  streamMap({
    stream: 'responses',
    entity: 'survey_response',
    fields: {
      response_key: 'response_id',
      survey_key: 'form_id',
      invitation_key: 'invitation_key',
      kind: 'kind',
      contact_email: 'email',
      score: 'score',
      scale_min: 'scale_min',
      scale_max: 'scale_max',
      comment: 'comment',
      language: 'language',
      responded_at: 'submitted_at',
      ticket_key: 'ticket_key',
      channel: 'channel',
      is_test: 'is_test',
    },
    account: linkToCrm('company_key', { email: 'email' }),
  }),
];
