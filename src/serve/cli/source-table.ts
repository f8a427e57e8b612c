import type { RunView, SourceView } from '../schema.ts';
import { textTable } from './text-table.ts';

/** The sources, a line each; when access ends where somebody has to see to it. */
export function listText(sources: readonly SourceView[]): string {
  return textTable(
    ['source', 'name', 'connector', 'state', 'access', 'rows', 'synced', 'next'],
    sources.map((source) => [
      source.id,
      source.name,
      source.title,
      source.state,
      accessText(source.access),
      String(source.rows),
      source.syncedAt ?? '—',
      source.nextAt ?? '—',
    ]),
  );
}

/** The runs of a source, newest first. */
export function runsText(found: readonly RunView[]): string {
  return textTable(
    ['started', 'status', 'read', 'problem'],
    found.map(({ startedAt, status, streams, problems }) => [
      startedAt,
      status,
      String(streams.reduce((sum, { read }) => sum + read, 0)),
      problems[0]?.message ?? '',
    ]),
  );
}

function accessText(access: SourceView['access']): string {
  if (access === null) return '—';
  if (access.isMissing) return 'sign in';
  if (access.endsAt === null) return 'renews';
  return `${access.isEnding ? '! ' : ''}${access.endsAt.slice(0, 10)}`;
}
