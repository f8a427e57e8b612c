import { Badge, Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateUpdate } from '../../../serve/schema.ts';
import { decideUpdates, updatesQuery } from '../../api/own-report-queries.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useLocale } from '../../words/words.tsx';
import { LiveBlock } from '../canvas/live-block.tsx';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { Dialog } from './dialog.tsx';
import type { EditorWords } from '../words/en.ts';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = { report: string; isOpen: boolean; onClose: () => void };
type Decision = 'take' | 'keep' | 'refuse';

const KINDS = {
  changed: 'updateChanged',
  added: 'updateAdded',
  removed: 'updateRemoved',
} as const satisfies Record<TemplateUpdate['kind'], keyof EditorWords>;

/** What the template changed since: both versions of each block side by side, and a decision for each. */
export function UpdatesDialog({ report, isOpen, onClose }: Props) {
  const words = useEditorWords();
  const locale = useLocale();
  const { change, saving } = useEditorParts();
  const { data = [], error } = useQuery({ ...updatesQuery(report, locale), enabled: isOpen });
  const failed = useErrorText(error);
  const [decisions, setDecisions] = useState<Record<string, Decision>>({});
  const apply = async (): Promise<void> => {
    const version = await saving.flush();
    if (version === null) return;
    const draft = await decideUpdates(report, { version, decisions }, locale);
    change(() => draft.document);
    saving.accept(draft);
    setDecisions({});
    onClose();
  };
  return (
    <Dialog title={words.templateUpdates} isOpen={isOpen} onClose={onClose} size="80rem">
      {failed === null ? null : <p role="alert">{failed.message}</p>}
      <p className={css['lead']}>{data.length === 0 ? words.updatesNone : words.updatesLead}</p>
      <ul className={css['findings']}>
        {data.map((update) => (
          <UpdateRow
            key={update.block}
            update={update}
            decision={decisions[update.block] ?? null}
            onDecide={(decision) =>
              setDecisions((before) => ({ ...before, [update.block]: decision }))
            }
          />
        ))}
      </ul>
      {data.length === 0 ? null : (
        <div className={css['foot']}>
          <span />
          <Button disabled={Object.keys(decisions).length === 0} onClick={() => void apply()}>
            {words.updatesApply}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

type RowProps = {
  update: TemplateUpdate;
  decision: Decision | null;
  onDecide: (decision: Decision) => void;
};

function UpdateRow({ update, decision, onDecide }: RowProps) {
  const words = useEditorWords();
  const { kind, title, isOverridden, before, after } = update;
  return (
    <li className={css['finding']}>
      <div className={css['findingHead']}>
        <Badge variant="light" color="gray" tt="none">
          {words[KINDS[kind]]}
        </Badge>
        <strong>{title}</strong>
        {isOverridden ? <span className="muted">{words.updateOverridden}</span> : null}
      </div>
      <div className={css['sides']}>
        {before === null ? null : (
          <figure>
            <figcaption>{words.before}</figcaption>
            <LiveBlock block={before} />
          </figure>
        )}
        {after === null ? null : (
          <figure>
            <figcaption>{words.after}</figcaption>
            <LiveBlock block={after} />
          </figure>
        )}
      </div>
      <SegmentedControl
        aria-label={title}
        value={decision ?? ''}
        data={[
          { value: 'take', label: words.updateTake },
          { value: 'keep', label: words.updateKeep },
          { value: 'refuse', label: words.updateRefuse },
        ]}
        onChange={(next) => {
          if (next === 'take' || next === 'keep' || next === 'refuse') onDecide(next);
        }}
      />
    </li>
  );
}
