import { createContext, use } from 'react';
import type { Saving } from './use-autosave.ts';
import type { Editor } from './use-editor.ts';

export type EditorParts = Editor & { saving: Saving };

export const EditorContext = createContext<EditorParts | null>(null);

/** The editor around a piece of its page. */
export function useEditorParts(): EditorParts {
  const parts = use(EditorContext);
  if (parts === null) throw new Error('this stands outside of an editor');
  return parts;
}
