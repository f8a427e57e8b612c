/** Forms and their questions, which were read when the source was opened. */
import { column, derived } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { HttpStream } from '../http/read/http-stream.ts';
import { ask } from '../http/send/ask.ts';
import type { Form } from './forms.ts';
import { scaleOf, scoreOf } from './score.ts';

/** One small request, which says whether the account still answers. */
const ASK = ask('/forms', { page_size: '1' });

/** Forms, with the kind of survey that they are. */
export function formsStream(forms: readonly Form[]): HttpStream {
  return defineStream({
    name: 'forms',
    group: 'Typeform',
    ask: ASK,
    records: () =>
      forms.map((form) => {
        const { kind, scale } = scoreOf(form);
        return { ...form, kind, scale_min: scale?.min ?? null, scale_max: scale?.max ?? null };
      }),
    columns: [
      column('id', 'text'),
      column('title', 'text'),
      column('kind', 'text'),
      column('scale_min', 'decimal'),
      column('scale_max', 'decimal'),
      column('created_at', 'timestamp', 'createdAt'),
      column('updated_at', 'timestamp', 'updatedAt'),
    ],
  });
}

/** Questions of all forms. */
export function questionsStream(forms: readonly Form[]): HttpStream {
  return defineStream({
    name: 'questions',
    group: 'Typeform',
    ask: ASK,
    key: ['form_id', 'question_id'],
    records: () =>
      forms.flatMap(({ id, questions }) => {
        const { question: scored } = scoreOf({ questions, hidden: [] });
        return questions.map((question, at) => ({
          form_id: id,
          question_id: question.id,
          title: question.title,
          type: question.type,
          position: at + 1,
          ...scaleOf(question),
          scored: question.id === scored,
        }));
      }),
    columns: [
      column('form_id', 'text'),
      column('question_id', 'text'),
      column('title', 'text'),
      column('type', 'text'),
      column('position', 'integer'),
      column('scale_min', 'decimal', 'min'),
      column('scale_max', 'decimal', 'max'),
      derived('is_score', 'boolean', ({ scored }) => scored === true),
    ],
  });
}
