import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonView } from '../../../serve/schema.ts';
import { SidePanel } from '../../shell/side-panel.tsx';
import { fillWord } from '../../words/words.tsx';
import { Problem } from '../reconnect/problem.tsx';
import { accessOf, draftOf } from './access-draft.ts';
import { AccessFields } from './access-fields.tsx';
import { AccessPreviewView } from './access-preview.tsx';
import { peopleQuery, setAccess } from './people-queries.ts';
import css from './people.module.css';
import { usePeopleWords } from './words/use-people-words.ts';

/** What a person may do and see, changed beside what they would see then. */
export function AccessPanel({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const words = usePeopleWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(person.access));
  const save = useMutation({
    mutationFn: () => setAccess(person.id, accessOf(draft)),
    onSuccess: async () => {
      notifications.show({ message: words.saved });
      await queries.invalidateQueries(peopleQuery());
      onClose();
    },
  });
  return (
    <SidePanel
      title={fillWord(words.changeTitle, { name: person.name })}
      size={560}
      isOpen
      onClose={onClose}
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <AccessFields draft={draft} onChange={setDraft} />
        <AccessPreviewView email={person.email} draft={draft} />
        {save.error === null ? null : <Problem error={save.error} />}
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
      </form>
    </SidePanel>
  );
}
