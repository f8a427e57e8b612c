import type { StopSignal } from '../../../base/engine-door.ts';
import type { Paginator } from '../page/paginator.ts';
import { parsePath } from '../select/path.ts';
import { selectRecords } from '../select/select.ts';
import type { Ask } from '../send/ask.ts';
import type { Connection } from '../send/open-connection.ts';
import type { JsonRecord } from '../select/select.ts';
import { openPageGuard } from './page-guard.ts';

/** Nobody stops what is small enough to be read while a source is opened. */
const NEVER: StopSignal = {
  aborted: false,
  addEventListener: () => {},
  removeEventListener: () => {},
};

/** Reads a short list whole: fields of an account, its currencies, who is asking. */
export async function readList(
  connection: Connection,
  { ask, records, pages }: { ask: Ask; records: string; pages: Paginator },
): Promise<JsonRecord[]> {
  const asking = { stream: ask.path, signal: NEVER, onRequest: () => {}, onWait: () => {} };
  const guard = openPageGuard(connection.title, ask.path);
  const path = parsePath(records);
  const found: JsonRecord[] = [];
  let token: string | null = null;
  while (true) {
    const answer = await connection.send(pages.ask(ask, token), asking);
    const body = answer.body.kind === 'json' ? answer.body.value : null;
    const page = selectRecords(body, path);
    const next = pages.next({ answer, body, records: page }, token);
    if (!guard.see(page, next)) continue;
    found.push(...page);
    token = next;
    if (next === null) return found;
  }
}
