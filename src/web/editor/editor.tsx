import { getHotkeyHandler } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { ReportDraft } from '../../serve/schema.ts';
import { ExplainLayer } from '../figure/explain/explain-layer.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ViewerContext } from '../viewer/viewer-context.ts';
import { useLocale } from '../words/words.tsx';
import { Canvas } from './canvas/canvas.tsx';
import { PageTabs } from './canvas/page-tabs.tsx';
import type { EditorDialog, EditorShell } from './command/command.ts';
import { ALL_COMMANDS } from './command/commands.ts';
import { AddDialog } from './dialog/add-dialog.tsx';
import { ConflictDialog } from './dialog/conflict-dialog.tsx';
import { HistoryDialog } from './dialog/history-dialog.tsx';
import { KeysDialog } from './dialog/keys-dialog.tsx';
import { Palette } from './dialog/palette.tsx';
import { PublishDialog } from './dialog/publish-dialog.tsx';
import { UpdatesDialog } from './dialog/updates-dialog.tsx';
import { EditorContext } from './editor-context.ts';
import type { EditorParts } from './editor-context.ts';
import { EditorHeader } from './editor-header.tsx';
import css from './editor.module.css';
import { isTyping } from './is-typing.ts';
import { Panel } from './panel/panel.tsx';
import { useAutosave } from './use-autosave.ts';
import { useEditor } from './use-editor.ts';
import { useStillViewer } from './use-still-viewer.ts';

/** A report being written: pages and blocks in the middle, what can be said of them beside, dialogs above. */
export function Editor({ draft }: { draft: ReportDraft }) {
  const report = draft.report.id;
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const navigate = useNavigate();
  const shell = useMemo<EditorShell>(
    () => ({
      open: setDialog,
      preview: () =>
        void navigate({ to: '/reports/$template', params: { template: `${report}@draft` } }),
    }),
    [navigate, report],
  );
  const editor = useEditor(draft.document, shell);
  const saving = useAutosave(draft, editor.state.document);
  const parts = useMemo<EditorParts>(() => ({ ...editor, saving }), [editor, saving]);
  usePageTitle(editor.state.document.title[useLocale()]);
  useShortcuts(parts, dialog !== null);
  const viewer = useStillViewer();
  const close = (): void => setDialog(null);
  return (
    <ViewerContext value={viewer}>
      <ExplainLayer>
        <EditorContext value={parts}>
          <article className={css['editor']}>
            <EditorHeader />
            <PageTabs />
            <div className={css['work']}>
              <Canvas />
              <Panel />
            </div>
          </article>
          <Palette isOpen={dialog === 'palette'} onClose={close} />
          <AddDialog isOpen={dialog === 'add'} onClose={close} />
          <PublishDialog report={report} isOpen={dialog === 'publish'} onClose={close} />
          <HistoryDialog report={report} isOpen={dialog === 'history'} onClose={close} />
          <UpdatesDialog report={report} isOpen={dialog === 'updates'} onClose={close} />
          <KeysDialog isOpen={dialog === 'keys'} onClose={close} />
          <ConflictDialog report={report} />
        </EditorContext>
      </ExplainLayer>
    </ViewerContext>
  );
}

/** Every command by its keys, except while something is typed or a dialog is open. */
function useShortcuts({ run, state }: EditorParts, isCovered: boolean): void {
  const chosen = state.selection.length;
  useEffect(() => {
    if (isCovered) return undefined;
    const handle = getHotkeyHandler(
      ALL_COMMANDS.flatMap((command) =>
        command.keys.map((keys): [string, () => void, { preventDefault: boolean }] => [
          keys,
          () => run(command),
          { preventDefault: true },
        ]),
      ),
    );
    const listen = (event: KeyboardEvent): void => {
      if (!isTyping(event, chosen > 0)) handle(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [run, isCovered, chosen]);
}
