import { Badge, Button, TextInput } from '@mantine/core';
import type { GateFinding } from '../../../report/schema.ts';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { chosen, turnedTo } from '../state/select.ts';
import type { EditorWords } from '../words/en.ts';
import { useEditorWords } from '../words/use-editor-words.ts';

const KINDS = {
  broken: 'findingBroken',
  empty: 'findingEmpty',
  left_out: 'findingLeftOut',
  stale: 'findingStale',
} as const satisfies Record<GateFinding['kind'], keyof EditorWords>;

/** One thing in the way: what it is, why, the way to its block, and a reason to publish all the same. */
export function FindingRow({ finding, onGo }: { finding: GateFinding; onGo: () => void }) {
  const words = useEditorWords();
  const { state, update, change } = useEditorParts();
  const { block, title, kind, message } = finding;
  const page = state.document.pages.find(({ blocks }) => blocks.some(({ id }) => id === block));
  const waive = (reason: string): void =>
    change((document) => {
      const { [block]: _, ...others } = document.waived;
      return { ...document, waived: reason === '' ? others : { ...others, [block]: reason } };
    }, `reason for ${block}`);
  return (
    <li className={css['finding']}>
      <div className={css['findingHead']}>
        <Badge variant="light" color={kind === 'broken' ? 'red' : 'gray'} tt="none">
          {words[KINDS[kind]]}
        </Badge>
        <strong>{title ?? (page === undefined ? words.sources : words.untitled)}</strong>
        {page === undefined ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              update((before) => chosen(turnedTo(before, page.id), [block]));
              onGo();
            }}
          >
            {words.goToBlock}
          </Button>
        )}
      </div>
      <p>{message.message}</p>
      {message.hint === '' ? null : <p className="muted">{message.hint}</p>}
      <TextInput
        aria-label={words.waive}
        placeholder={words.waive}
        value={state.document.waived[block] ?? ''}
        maxLength={400}
        onChange={(event) => waive(event.currentTarget.value)}
      />
    </li>
  );
}
