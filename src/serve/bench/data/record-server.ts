import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { assertNever } from '../../../base/fault.ts';
import type { FieldType } from '../../../connect/schema.ts';

/** Records of one page, as most sources have them at most. */
const PAGE = 1_000;

/** A source on this machine: pages of JSON that lie on the disk, so that serving them costs next to nothing. */
export type RecordServer = {
  /** `127.0.0.1:41234` */
  host: string;
  /** Requests answered so far. */
  requests(): number;
  close(): Promise<void>;
};

/** The fields of a record: 26. */
export const FIELDS: Readonly<Record<string, FieldType>> = {
  id: 'integer',
  updated_at: 'timestamp',
  ...of('text', ['account', 'owner', 'title', 'stage', 'status', 'currency', 'city', 'note']),
  ...of('decimal', ['amount', 'cost', 'hours', 'score', 'chance', 'discount', 'seats', 'rank']),
  ...of('timestamp', ['created_at', 'closed_at']),
  ...of('date', ['due_on', 'started_on']),
  ...of('boolean', ['is_open', 'is_paid', 'is_new', 'is_late']),
};

function of(type: FieldType, names: readonly string[]): Record<string, FieldType> {
  return Object.fromEntries(names.map((name) => [name, type]));
}

/**
 * Serves `rows` records at `/records?cursor=N`, and the first `changed` of them, changed, when asked for what changed
 * since (`&since=…`).
 */
export async function openRecordServer(
  folder: string,
  { rows, changed }: { rows: number; changed: number },
): Promise<RecordServer> {
  await mkdir(folder, { recursive: true });
  await writePages(join(folder, 'all'), rows, 0);
  await writePages(join(folder, 'changed'), changed, 1);
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = Number(searchParams.get('cursor') ?? '0');
    const list = searchParams.has('since') ? 'changed' : 'all';
    response.setHeader('content-type', 'application/json');
    createReadStream(join(folder, `${list}-${page}.json`)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function writePages(path: string, rows: number, version: number): Promise<void> {
  const pages = Math.ceil(rows / PAGE);
  for (let page = 0; page < pages; page += 1) {
    const first = page * PAGE;
    const count = Math.min(PAGE, rows - first);
    const records = Array.from({ length: count }, (_, at) => recordOf(first + at, version));
    const next = page + 1 < pages ? page + 1 : null;
    await writeFile(`${path}-${page}.json`, JSON.stringify({ data: records, next }));
  }
}

function recordOf(row: number, version: number): Record<string, unknown> {
  const fields = Object.entries(FIELDS).map(([name, type], at) => [
    name,
    valueOf({ row: row * 17 + at + version, name, type }),
  ]);
  const updated =
    version === 0 ? instant(row) : `2026-11-20T10:${String(row % 60).padStart(2, '0')}:00.000Z`;
  return { ...Object.fromEntries(fields), id: row, updated_at: updated };
}

function valueOf({ row, name, type }: { row: number; name: string; type: FieldType }): unknown {
  switch (type) {
    case 'text':
      return `${name} nº ${row % 9973}`;
    case 'integer':
    case 'decimal':
      return (row % 100_000) / 100;
    case 'timestamp':
      return instant(row);
    case 'date':
      return instant(row).slice(0, 10);
    case 'boolean':
      return row % 3 === 0;
    default:
      return assertNever(type);
  }
}

function instant(row: number): string {
  return new Date(Date.UTC(2026, row % 10, (row % 27) + 1, row % 24, row % 60)).toISOString();
}
