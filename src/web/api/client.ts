import type { z } from 'zod';
import { zErrorReply } from '../../serve/schema.ts';
import type { ProblemView } from '../../serve/schema.ts';

/** A reply that was not what was asked for, in words for the reader. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly hint: string;
  readonly problems: readonly ProblemView[];
  readonly status: number;

  constructor(status: number, reply: z.infer<typeof zErrorReply>) {
    super(reply.message);
    this.status = status;
    this.code = reply.code;
    this.hint = reply.hint;
    this.problems = reply.problems;
  }
}

/** Code of an ApiError when the server cannot be reached at all. */
export const OFFLINE = 'web.offline';

/** GETs JSON. The reply is typed by the route's schema, which the server has checked already. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const reply = await reach(path, signal === undefined ? {} : { signal });
  return (await reply.json()) as T;
}

/** Sends JSON (nothing for undefined) and reads JSON (null for an empty reply). */
export async function sendJson<T>(
  path: string,
  body: unknown,
  options: { method?: 'POST' | 'PUT' | 'DELETE'; signal?: AbortSignal } = {},
): Promise<T> {
  const reply = await reach(path, {
    method: options.method ?? 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return (reply.status === 204 ? null : await reply.json()) as T;
}

/** Sends JSON and reads a file: its bytes and the name the server gave it. */
export async function fetchFile(
  path: string,
  body: unknown,
): Promise<{ name: string; blob: Blob }> {
  const reply = await reach(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const name = /filename\*=UTF-8''([^;]+)/.exec(
    reply.headers.get('content-disposition') ?? '',
  )?.[1];
  return {
    name: name === undefined ? 'rapport' : decodeURIComponent(name),
    blob: await reply.blob(),
  };
}

/** Sends one file. */
export async function sendFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  const reply = await reach(path, { method: 'POST', body: form });
  return (await reply.json()) as T;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, { code: OFFLINE, message: '', hint: '', problems: [] });
  });
  if (reply.ok) return reply;
  throw new ApiError(reply.status, await errorBody(reply));
}

async function errorBody(reply: Response): Promise<z.infer<typeof zErrorReply>> {
  const text = await reply.text();
  const parsed = zErrorReply.safeParse(parseJson(text));
  return parsed.success
    ? parsed.data
    : { code: 'web.unreadable', message: text.slice(0, 200), hint: '', problems: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the caller falls back to the text itself
  }
}
