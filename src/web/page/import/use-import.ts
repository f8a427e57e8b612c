import { useEffect, useReducer } from 'react';
import type { ActionDispatch } from 'react';
import { EMPTY, reduceImport } from './import-state.ts';
import type { ImportAction, ImportState } from './import-state.ts';

/** The number changes with the shape of the state: an older one is begun anew. */
const KEY = 'rapport.import.1';

export type Dispatch = ActionDispatch<[action: ImportAction]>;

/** The wizard's state, kept in this tab until it is closed. */
export function useImport(): [ImportState, Dispatch] {
  const [state, dispatch] = useReducer(reduceImport, null, storedState);
  useEffect(() => {
    sessionStorage.setItem(KEY, JSON.stringify(state));
  }, [state]);
  return [state, dispatch];
}

/** Only this page writes under the key, so what stands there has the shape it had. */
function storedState(): ImportState {
  const text = sessionStorage.getItem(KEY);
  return text === null ? EMPTY : (JSON.parse(text) as ImportState);
}
