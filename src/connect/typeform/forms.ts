import { z } from 'zod';
import { numberedPages } from '../http/page/numbered-pages.ts';
import { singlePage } from '../http/page/paginator.ts';
import { readList } from '../http/read/read-list.ts';
import { ask } from '../http/send/ask.ts';
import type { Connection } from '../http/send/open-connection.ts';

const zQuestion = z.looseObject({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  properties: z
    .looseObject({
      steps: z.number().nullish(),
      start_at_one: z.boolean().nullish(),
      // Groups hold questions of their own.
      get fields() {
        return z.array(zQuestion).nullish();
      },
    })
    .nullish(),
});
/** A question of a form. */
export type Question = z.infer<typeof zQuestion>;

const zForm = z.looseObject({
  id: z.string(),
  title: z.string(),
  created_at: z.string().nullish(),
  last_updated_at: z.string().nullish(),
  hidden: z.array(z.string()).nullish(),
  fields: z.array(zQuestion).nullish(),
});

/** A form with its questions in the order in which they are asked, those of groups among them. */
export type Form = {
  id: string;
  title: string;
  createdAt: string | null;
  updatedAt: string | null;
  /** Names of values that come along with its address: who is asked, about what. */
  hidden: readonly string[];
  questions: readonly Question[];
};

const formPages = numberedPages({
  param: 'page',
  first: 1,
  size: { param: 'page_size', value: 200 },
  place: 'query',
  pages: 'page_count',
});

/** All forms of an account. What they ask stands in each form, which takes one request. */
export async function readForms(connection: Connection): Promise<Form[]> {
  const listed = await readList(connection, {
    ask: ask('/forms'),
    records: 'items',
    pages: formPages,
  });
  const forms: Form[] = [];
  for (const { id } of listed) {
    const [found] = await readList(connection, {
      ask: ask(`/forms/${encodeURIComponent(String(id))}`),
      records: '',
      pages: singlePage,
    });
    const form = zForm.parse(found);
    forms.push({
      id: form.id,
      title: form.title,
      createdAt: form.created_at ?? null,
      updatedAt: form.last_updated_at ?? null,
      hidden: form.hidden ?? [],
      questions: (form.fields ?? []).flatMap(flat),
    });
  }
  return forms;
}

function flat(question: Question): Question[] {
  const within = question.properties?.fields ?? [];
  return within.length === 0 ? [question] : within.flatMap(flat);
}
