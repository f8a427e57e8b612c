import { parsePath } from '../http/select/path.ts';
import { selectRecords } from '../http/select/select.ts';
import type { Slice, SliceContext, Slices } from '../http/read/slice.ts';
import { withQuery } from '../http/send/ask.ts';

const DATA = parsePath('data');
/** RD Station CRM began in that year: nothing is older. */
const FIRST = Date.parse('2011-01-01T00:00:00Z');

type Window = { from: number; to: number };

/**
 * One slice where a list has room for all of it. Else windows of what was created when (or, in later reads, changed),
 * halved until each has room. The last page that there may be is looked at to know.
 */
export function createdWindows({ size, most }: { size: number; most: number }): Slices {
  const lastPage = { 'page[number]': String(most / size), 'page[size]': String(size) };
  return async function* slices(context: SliceContext): AsyncGenerator<Slice, void> {
    const { ask, since, connection, asking } = context;
    const field = since === null ? 'created_at' : 'updated_at';
    const isFull = async (asked: typeof ask): Promise<boolean> => {
      const { body } = await connection.send(withQuery(asked, lastPage), asking);
      return body.kind === 'json' && selectRecords(body.value, DATA).length > 0;
    };
    if (!(await isFull(ask))) {
      yield { id: 'all', ask, constants: {}, changed: null };
      return;
    }
    const from = since === null ? FIRST : Date.parse(since);
    const open: Window[] = [{ from, to: connection.effects.clock.now() + 86_400_000 }];
    while (open.length > 0) {
      const window = open.shift() ?? { from, to: from };
      const asked = withQuery(ask, { filter: filterOf(field, window) });
      const middle = Math.floor((window.from + window.to) / 2000) * 1000;
      const canHalve = middle > window.from && middle < window.to;
      if (canHalve && (await isFull(asked)))
        open.unshift({ from: window.from, to: middle }, { from: middle, to: window.to });
      else yield { id: filterOf(field, window), ask: asked, constants: {}, changed: null };
    }
  };
}

function filterOf(field: string, { from, to }: Window): string {
  return `${field}:>${written(from)} AND ${field}:<=${written(to)}`;
}

function written(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
