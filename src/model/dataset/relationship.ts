import { amount, count, flow, inForce, measuresOf } from './describe.ts';

/**
 * Touches: meaningful activities that happened, one each however many sources hold them. Two-way ones had an
 * answer within 7 days or a client present; outbound ones of the last 7 days are not judged yet.
 */
export const touch = flow({
  id: 'touch',
  entities: ['activity'],
  fields: { activity_type: 'activity_type' },
  measures: measuresOf(count, [
    'touches',
    'outbound_or_two_way',
    'two_way',
    'meetings',
    'meetings_no_show',
    'reviews',
  ]),
});

/** Planned touches by due date, and those that happened within their tolerance. */
export const plan = flow({
  id: 'plan',
  table: 'touch_plan',
  entities: ['engagement_plan'],
  fields: { activity_type: 'activity_type' },
  measures: measuresOf(count, ['slots_due', 'slots_fulfilled']),
});

/** Decision makers, champions and sponsors in place. */
export const keyContact = inForce({
  id: 'key_contact',
  entities: ['contact_role_hist'],
  table: 'key_contact_interval',
  fields: { valid_to: 'valid_to' },
  measures: { contacts: count('contacts') },
});

/** Key contacts whose link ended, by day. */
export const keyContactEnd = flow({
  id: 'key_contact_end',
  entities: ['contact_role_hist'],
  measures: { ended: count('ended') },
});

/**
 * Relationship answers in force: from the day of the answer until the same person answers again, 91 days at most.
 * The latest answer of each person in a quarter is what is in force on its last day. Anonymous answers have no
 * account.
 */
export const nps = inForce({
  id: 'nps',
  entities: ['survey_response'],
  table: 'nps_interval',
  measures: {
    ...measuresOf(count, ['responses', 'promoters', 'detractors', 'passives']),
    answer_sum: amount('answer_sum'),
  },
});

/** Relationship answers by the day they came. */
export const npsAnswer = flow({
  id: 'nps_answer',
  entities: ['survey_response'],
  measures: {
    ...measuresOf(count, ['responses', 'promoters', 'detractors', 'passives']),
    answer_sum: amount('answer_sum'),
  },
  hasRows: true,
});

/** Satisfaction answers; positive by scale: 2 of 2, 3 of 3, top two of 4, 5 and 7, 9-10 of 10, 80 of 100. */
export const csat = flow({
  id: 'csat',
  entities: ['survey_response'],
  fields: { ticket_channel: 'channel' },
  measures: measuresOf(count, ['responses', 'positive']),
});

/** Invitations by the day they were sent, once 30 days have passed: delivered, and answered within them. */
export const invitation = flow({
  id: 'invitation',
  entities: ['survey_invitation'],
  measures: measuresOf(count, ['delivered', 'answered']),
});

/** Meetings by their day: those 60 days old, and of them those that a deal followed; reviews whose guests are known. */
export const meeting = flow({
  id: 'meeting',
  entities: ['activity'],
  measures: measuresOf(count, [
    'meetings',
    'meetings_followed',
    'reviews',
    'reviews_followed',
    'reviews_known',
    'reviews_exec',
  ]),
});

/** Detractors by the day they answered, once five business days have shown whether somebody called back. */
export const detractor = flow({
  id: 'detractor',
  entities: ['survey_response'],
  measures: measuresOf(count, ['detractors', 'followed']),
});

/** Answers on effort, as points of ease from 1 to 7. */
export const effort = flow({
  id: 'effort',
  entities: ['survey_response'],
  measures: { ...measuresOf(count, ['responses', 'easy']), ease_sum: amount('ease_sum') },
});

/** What account managers think of their accounts, 0 to 100, for 60 days. */
export const pulse = inForce({
  id: 'pulse',
  entities: ['health_input'],
  table: 'pulse_interval',
  measures: { pulse: amount('pulse'), rated: count('rated') },
});

/** Risk episodes by the day they ended; after 180 days without an end they are over without a result. */
export const risk = flow({
  id: 'risk_closed',
  entities: ['risk_flag'],
  measures: measuresOf(count, ['closed', 'saved']),
});
