import type { Locale } from '../../../base/locale.ts';
import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import { applyUpdates, findUpdates, templates } from '../../../report/index.ts';
import type { Decisions } from '../../../report/index.ts';
import type { Block, Document } from '../../../report/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { TemplateUpdate } from '../../schema.ts';
import type { OpenDraft } from './open-draft.ts';

/** What the template of a report changed since; nothing where it follows none, or that one has gone. */
export function waitingUpdates(
  opened: Result<OpenDraft>,
  locale: Locale,
): Result<TemplateUpdate[]> {
  if (!opened.ok) return opened;
  const { document } = opened.value;
  const template = templateOf(document);
  if (template === null) return ok([]);
  return ok(
    findUpdates(document, template).map((update) => {
      const before = 'before' in update ? update.before : null;
      const after = 'after' in update ? update.after : null;
      return {
        kind: update.kind,
        block: update.block,
        title: titleOf(after ?? before, locale) ?? update.block,
        isOverridden: 'isOverridden' in update && update.isOverridden,
        before,
        after,
      };
    }),
  );
}

/** The document after decisions; a problem where a decision names no waiting update. */
export function decideUpdates(document: Document, decisions: Decisions): Result<Document> {
  const template = templateOf(document);
  const waiting = template === null ? [] : findUpdates(document, template);
  const unknown = Object.keys(decisions).find((id) => !waiting.some(({ block }) => block === id));
  if (unknown !== undefined) return fail(serveProblems.make('unknown_update', { block: unknown }));
  return ok(template === null ? document : applyUpdates(document, template, decisions));
}

function templateOf({ from }: Document): Document | null {
  return templates.find(({ id }) => id === from?.template) ?? null;
}

function titleOf(block: Block | null, locale: Locale): string | null {
  return block?.title?.[locale] ?? null;
}
