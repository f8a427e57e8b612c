import { stream } from '../stream.ts';

export const surveys = stream({
  name: 'surveys',
  subSource: 'surveys',
  key: ['survey_id'],
  about: 'One questionnaire: kind nps_rel (0 to 10) or csat (1 to 5).',
  fields: {
    survey_id: 'text',
    name: 'text',
    kind: 'text',
    scale_min: 'integer',
    scale_max: 'integer',
    wording_version: 'text',
  },
});

export const invitations = stream({
  name: 'invitations',
  subSource: 'surveys',
  key: ['invitation_id'],
  about: 'One invitation sent; crm_company_id is a hidden field that is sometimes empty.',
  fields: {
    invitation_id: 'text',
    survey_id: 'text',
    email: 'text',
    crm_company_id: 'text',
    trigger: 'text',
    ticket_id: 'text',
    sent_at: 'timestamp',
    delivered: 'boolean',
  },
});

export const responses = stream({
  name: 'responses',
  subSource: 'surveys',
  key: ['response_id'],
  about:
    'One answer; the scale stands on the row because wordings change. ticket_id and channel on CSAT only.',
  fields: {
    response_id: 'text',
    survey_id: 'text',
    invitation_id: 'text',
    kind: 'text',
    email: 'text',
    crm_company_id: 'text',
    score: 'decimal',
    scale_min: 'integer',
    scale_max: 'integer',
    comment: 'text',
    language: 'text',
    responded_at: 'timestamp',
    updated_at: 'timestamp',
    ticket_id: 'text',
    channel: 'text',
    is_test: 'boolean',
  },
});

/** Every stream of the survey tool. */
export const surveyStreams = [surveys, invitations, responses] as const;
