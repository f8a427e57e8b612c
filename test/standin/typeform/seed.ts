/** The surveys of the demo portfolio as Typeform would hold them: a form for each, its invitation in hidden fields. */
import type { FilledStream } from '../../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { demoRows } from '../kit/demo-rows.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { collection } from '../kit/store.ts';
import type { StoredRecord } from '../kit/store.ts';
import type { TypeformData } from './vendor.ts';

export const DEMO_TOKEN = 'tfp_standin_4d7c0e';
/** The app that is registered at the stand-in, and how its tokens live: a week. */
export const DEMO_APP = {
  clientId: 'standin-typeform-app',
  clientSecret: 'standin-typeform-secret-77ac',
  lifeMs: 604_800_000,
  rotates: true,
};

const HIDDEN = ['crm_company_id', 'invitation_id', 'ticket_id', 'language', 'channel', 'test'];
const QUESTIONS: Readonly<Record<string, string>> = {
  nps_rel: 'De 0 a 10, o quanto você recomendaria a Ipê Digital?',
  csat: 'Como você avalia o nosso atendimento?',
};

/** Fills an account from the streams of a demo portfolio. */
export function seedTypeform(streams: readonly FilledStream[]): TypeformData {
  const rows = demoRows(streams);
  const surveys = rows('surveys');
  return {
    host: 'api.typeform.com',
    token: DEMO_TOKEN,
    oauth: oauthServer(DEMO_APP),
    me: { alias: 'Ipê Digital', email: 'helena.vasconcelos@ipedigital.example', language: 'pt' },
    forms: collection(surveys.map(formRecord)),
    responses: Object.fromEntries(
      surveys.map(({ survey_id: id }) => [
        String(id),
        collection(
          rows('responses')
            .filter((row) => row['survey_id'] === id)
            .map(responseRecord),
          'token',
        ),
      ]),
    ),
  };
}

function formRecord(row: DemoRow): StoredRecord {
  const isNps = row['kind'] === 'nps_rel';
  return {
    id: row['survey_id'],
    title: row['name'],
    created_at: '2022-01-03T12:00:00Z',
    last_updated_at: '2022-01-03T12:00:00Z',
    // The survey of the relationship knows no tickets.
    hidden: HIDDEN.filter((name) => !isNps || !/ticket|channel/.test(name)),
    fields: [
      {
        id: 'score',
        ref: 'score',
        title: QUESTIONS[String(row['kind'])],
        type: 'opinion_scale',
        properties: isNps ? { steps: 11, start_at_one: false } : { steps: 5, start_at_one: true },
      },
      { id: 'comment', ref: 'comment', title: 'Quer nos contar mais?', type: 'long_text' },
      { id: 'email', ref: 'email', title: 'Seu e-mail', type: 'email' },
    ],
  };
}

function responseRecord(row: DemoRow): StoredRecord {
  const score = Number(row['score']);
  const hidden: StoredRecord = {
    crm_company_id: row['crm_company_id'],
    invitation_id: row['invitation_id'],
    ticket_id: row['ticket_id'],
    language: row['language'],
    channel: row['channel'],
    test: row['is_test'] === true ? 'true' : null,
  };
  const field = (id: string, type: string): StoredRecord => ({ id, ref: id, type });
  return {
    token: row['response_id'],
    response_id: row['response_id'],
    landed_at: row['responded_at'],
    submitted_at: row['responded_at'],
    metadata: { platform: 'other', browser: 'default' },
    hidden: Object.fromEntries(
      Object.entries(hidden).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [[name, String(value)]],
      ),
    ),
    answers: [
      ...(Number.isNaN(score)
        ? []
        : [{ field: field('score', 'opinion_scale'), type: 'number', number: score }]),
      ...(row['comment'] === null
        ? []
        : [{ field: field('comment', 'long_text'), type: 'text', text: row['comment'] }]),
      ...(row['email'] === null
        ? []
        : [{ field: field('email', 'email'), type: 'email', email: row['email'] }]),
    ],
  };
}
