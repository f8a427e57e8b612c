/** Responses to forms, one record for each with its score, and one for each answer. */
import { column, derived, instantOf, scalarOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, HttpStream, Since } from '../http/read/http-stream.ts';
import type { Slices } from '../http/read/slice.ts';
import type { Paginator } from '../http/page/paginator.ts';
import { textOf } from '../http/page/cursor-pages.ts';
import { ask, withQuery } from '../http/send/ask.ts';
import { isRecord } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { nameOwnFields } from '../own-fields.ts';
import type { SourceValue } from '../schema.ts';
import type { Form } from './forms.ts';
import { meaningOf } from './hidden.ts';
import { scoreOf } from './score.ts';
import type { Scored } from './score.ts';

const PER_PAGE = 1_000;

/** Newest first; the next page is what came before the last one of this. */
const responsePages: Paginator = {
  ask: (first, token) =>
    withQuery(first, { page_size: String(PER_PAGE), ...(token === null ? {} : { before: token }) }),
  next: ({ records }) => (records.length < PER_PAGE ? null : textOf(records.at(-1)?.['token'])),
};

/** Responses of the last half hour may not be there yet; so an hour is looked back. */
const sinceSubmitted: Since = {
  at: ({ submitted_at: at }) => instantOf(at),
  query: (instant) => ({ since: instant.slice(0, 19) }),
  overlapMs: 60 * 60_000,
};

/** One slice for each form. */
function formSlices(forms: readonly Form[]): Slices {
  return ({ ask: first }) =>
    forms.map((form) => ({
      id: form.id,
      ask: { ...first, path: `/forms/${encodeURIComponent(form.id)}/responses` },
      constants: { form },
      changed: null,
    }));
}

const RESPONSES = {
  group: 'Typeform',
  ask: ask('/forms'),
  records: 'items',
  pages: responsePages,
  since: sinceSubmitted,
  cursor: 'submitted_at',
} as const;

/** Responses with what their hidden fields say. Deleted ones are not listed: a full read finds them. */
export function responses(forms: readonly Form[]): HttpStream {
  const scores = new Map(forms.map((form) => [form.id, scoreOf(form)]));
  const own = [...new Set(forms.flatMap(({ hidden }) => hidden))].filter(
    (name) => meaningOf(name) === null,
  );
  const { columns } = nameOwnFields(
    own.map((name) => ({
      label: name,
      mark: 'hidden',
      columnsOf: (as: string) => [derived(as, 'text', (response) => hiddenOf(response, name))],
    })),
    { entity: 'survey_response', taken: responseColumns(scores) },
  );
  return defineStream({
    ...RESPONSES,
    name: 'responses',
    key: ['response_id'],
    deletes: { by: 'sweep' },
    slices: formSlices(forms),
    columns: [...responseColumns(scores), ...columns],
  });
}

function responseColumns(scores: ReadonlyMap<string, Scored>): Column[] {
  const of = (constants: JsonRecord): Scored | undefined => scores.get(formIn(constants).id);
  const byForm = (
    name: string,
    type: Column['field']['type'],
    value: (response: JsonRecord, scored: Scored) => SourceValue,
  ): Column => ({
    field: { name, type, format: null },
    value: (response, constants) => {
      const scored = of(constants);
      return scored === undefined ? null : value(response, scored);
    },
  });
  return [
    derived('response_id', 'text', keyOf),
    { field: { name: 'form_id', type: 'text', format: null }, value: (_, all) => formIn(all).id },
    column('submitted_at', 'timestamp'),
    column('landed_at', 'timestamp'),
    byForm('kind', 'text', (_response, { kind }) => kind),
    byForm('score', 'decimal', (response, { question }) => numberAt(response, question)),
    byForm('scale_min', 'decimal', (_response, { scale }) => scale?.min ?? null),
    byForm('scale_max', 'decimal', (_response, { scale }) => scale?.max ?? null),
    derived('comment', 'text', commentOf),
    derived('email', 'text', (response) => emailOf(response) ?? meant(response, 'hidden_email')),
    ...['company_key', 'ticket_key', 'invitation_key', 'language', 'channel'].map((name) =>
      derived(name, 'text', (response) => meant(response, name)),
    ),
    derived('is_test', 'boolean', (response) =>
      /^(true|1|yes|sim|si|sí)$/i.test(meant(response, 'is_test') ?? ''),
    ),
    column('platform', 'text', 'metadata.platform'),
  ];
}

/** Answers to questions, one record each. */
export function answers(forms: readonly Form[]): HttpStream {
  return defineStream({
    ...RESPONSES,
    name: 'answers',
    key: ['response_id', 'question_id'],
    deletes: { by: 'sweep' },
    slices: formSlices(forms),
    expand: (response) =>
      answersOf(response).map((answer) => ({
        response_id: keyOf(response),
        question_id: isRecord(answer['field']) ? answer['field']['id'] : null,
        type: answer['type'],
        value: valueOf(answer),
        submitted_at: response['submitted_at'],
      })),
    columns: [
      column('response_id', 'text'),
      column('question_id', 'text'),
      column('type', 'text'),
      column('value', 'text'),
      column('submitted_at', 'timestamp'),
    ],
  });
}

function formIn({ form }: JsonRecord): { id: string } {
  return isRecord(form) ? { id: String(form['id']) } : { id: '' };
}

/** Older responses have only a token. */
function keyOf({ response_id: id, token }: JsonRecord): SourceValue {
  return scalarOf(id ?? token);
}

function answersOf({ answers: all }: JsonRecord): JsonRecord[] {
  return Array.isArray(all) ? all.filter(isRecord) : [];
}

function numberAt(response: JsonRecord, question: string | null): number | null {
  const answer = answersOf(response).find(
    ({ field }) => isRecord(field) && field['id'] === question,
  );
  const value = answer?.['number'];
  return typeof value === 'number' ? value : null;
}

/** What was written at length, else the first text. */
function commentOf(response: JsonRecord): SourceValue {
  const texts = answersOf(response).filter(({ type }) => type === 'text');
  const long = texts.find(({ field }) => isRecord(field) && field['type'] === 'long_text');
  return scalarOf((long ?? texts[0])?.['text']);
}

function emailOf(response: JsonRecord): string | null {
  const value = answersOf(response).find(({ type }) => type === 'email')?.['email'];
  return typeof value === 'string' && value !== '' ? value : null;
}

function hiddenOf({ hidden }: JsonRecord, name: string): string | null {
  const value = isRecord(hidden) ? hidden[name] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value of whichever hidden field means this. */
function meant(response: JsonRecord, column: string): string | null {
  const { hidden } = response;
  const name = Object.keys(Object(hidden)).find((each) => meaningOf(each) === column);
  return name === undefined ? null : hiddenOf(response, name);
}

/** The answer as text: the label of a choice, several with commas. */
function valueOf(answer: JsonRecord): SourceValue {
  const value = answer[String(answer['type'])];
  if (!isRecord(value)) return scalarOf(value);
  const labels = value['labels'];
  return scalarOf(
    Array.isArray(labels) ? labels.join(', ') : (value['label'] ?? value['other'] ?? value),
  );
}
