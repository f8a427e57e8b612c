import { startBlock } from '../../../report/index.ts';
import type { BlockKind } from '../../../report/schema.ts';
import { zBlockQuery } from '../../../report/schema.ts';
import { useLocale } from '../../words/words.tsx';
import { insertBlock } from '../change/blocks.ts';
import { TEXT_FIRST_KPI } from '../change/first-kpi.ts';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { Dialog } from './dialog.tsx';
import { KIND_ICONS } from '../kind/kind-icon.ts';
import { BLOCK_KINDS, kindName } from '../kind/kind-words.ts';
import { changed } from '../state/history.ts';
import { chosen } from '../state/select.ts';
import { useEditorWords } from '../words/use-editor-words.ts';

/** Kinds that are read at half of a page's width. */
const HALF: ReadonlySet<BlockKind> = new Set<BlockKind>(['bar', 'line', 'combo', 'text', 'list']);

/** Which kind of block: it begins with a question of its own, behind the chosen one, and is chosen. */
export function AddDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useEditorWords();
  const locale = useLocale();
  const { update } = useEditorParts();
  const add = (kind: BlockKind): void => {
    onClose();
    update((state) => {
      const block = startBlock(kind, {
        id: kind,
        title: null,
        note: null,
        width: HALF.has(kind) ? 6 : 12,
        missing: 'note',
        query: zBlockQuery.parse({ kpis: [TEXT_FIRST_KPI] }),
      });
      const place = { page: state.page, after: state.selection.at(-1) ?? null };
      const { document, id } = insertBlock(state.document, block, place);
      return chosen(changed(state, document), [id]);
    });
  };
  return (
    <Dialog title={words.addBlock} isOpen={isOpen} onClose={onClose}>
      <p className={css['lead']}>{words.addBlockLead}</p>
      <ul className={css['kinds']}>
        {BLOCK_KINDS.map((kind) => {
          const Icon = KIND_ICONS[kind];
          return (
            <li key={kind}>
              <button type="button" className={css['kind']} onClick={() => add(kind)}>
                <Icon size={26} stroke={1.4} aria-hidden="true" />
                {kindName(kind, locale)}
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
