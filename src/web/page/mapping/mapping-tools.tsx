import { ActionIcon, Button, FileButton, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDownload,
  IconHistory,
  IconUpload,
} from '@tabler/icons-react';
import type { Dispatch } from 'react';
import { zMapping } from '../../../model/schema.ts';
import type { MappingView } from '../../../serve/schema.ts';
import { saveBlob } from '../../api/download.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import type { MappingAction, MappingState } from './mapping-state.ts';
import { readVersion } from './mapping-queries.ts';
import css from './mapping.module.css';
import { useMappingWords } from './words/use-mapping-words.ts';

type Props = { view: MappingView; state: MappingState; dispatch: Dispatch<MappingAction> };

/** Back and forth, earlier versions, and the mapping as a file. */
export function MappingTools({ view, state, dispatch }: Props) {
  const words = useMappingWords();
  const save = (): void => {
    const text = JSON.stringify(state.now, null, 2);
    saveBlob(`${view.source}.mapping.json`, new Blob([text], { type: 'application/json' }));
  };
  const load = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const mapping = zMapping.safeParse(parsed(await file.text()));
    if (mapping.success) dispatch({ do: 'take', mapping: mapping.data });
    else notifications.show({ color: 'red', message: words.importBad });
  };
  return (
    <div className={css['tools']}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.undo}
        disabled={state.past.length === 0}
        onClick={() => dispatch({ do: 'undo' })}
      >
        <IconArrowBackUp size={18} stroke={1.8} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.redo}
        disabled={state.future.length === 0}
        onClick={() => dispatch({ do: 'redo' })}
      >
        <IconArrowForwardUp size={18} stroke={1.8} />
      </ActionIcon>
      <Versions view={view} dispatch={dispatch} />
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.8} />}
        onClick={save}
      >
        {words.exportFile}
      </Button>
      <FileButton accept="application/json" onChange={(file) => void load(file)}>
        {(props) => (
          <Button variant="default" leftSection={<IconUpload size={16} stroke={1.8} />} {...props}>
            {words.importFile}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

function Versions({ view, dispatch }: Omit<Props, 'state'>) {
  const words = useMappingWords();
  const format = useFormat();
  const take = async (version: number): Promise<void> => {
    dispatch({ do: 'take', mapping: await readVersion(view.source, version) });
    notifications.show({ message: fillWord(words.taken, { number: version }) });
  };
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconHistory size={16} stroke={1.8} />}>
          {words.history}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {view.versions.length === 0 ? <Menu.Label>{words.historyNone}</Menu.Label> : null}
        {view.versions.map(({ version, savedAt }, place) => (
          <Menu.Item
            key={version}
            rightSection={
              <span className="muted">{place === 0 ? words.inForce : words.takeVersion}</span>
            }
            onClick={() => void take(version)}
          >
            {fillWord(words.version, { number: version, time: format.moment(savedAt) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the person is told that it holds no mapping
  }
}
