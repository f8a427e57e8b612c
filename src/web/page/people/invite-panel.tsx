import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SidePanel } from '../../shell/side-panel.tsx';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import { Problem } from '../reconnect/problem.tsx';
import { accessOf, usualDraft } from './access-draft.ts';
import { AccessFields } from './access-fields.tsx';
import { AccessPreviewView } from './access-preview.tsx';
import { LinkPanel } from './link-panel.tsx';
import { invite, peopleQuery } from './people-queries.ts';
import css from './people.module.css';
import { usePeopleWords } from './words/use-people-words.ts';

/** Somebody is invited with what they will see; what comes of it is a link to hand over. */
export function InvitePanel({ onClose }: { onClose: () => void }) {
  const words = usePeopleWords();
  const format = useFormat();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [draft, setDraft] = useState(() => usualDraft('account_manager'));
  const make = useMutation({
    mutationFn: () => invite(email, accessOf(draft)),
    onSuccess: () => queries.invalidateQueries(peopleQuery()),
  });
  if (make.data !== undefined) {
    const lead = fillWord(words.inviteMade, { date: format.moment(make.data.expiresAt) });
    return (
      <LinkPanel title={words.inviteTitle} lead={lead} url={make.data.url} onClose={onClose} />
    );
  }
  return (
    <SidePanel title={words.inviteTitle} size={560} isOpen onClose={onClose}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextInput
          required
          type="email"
          label={words.email}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <AccessFields draft={draft} onChange={setDraft} />
        <AccessPreviewView email={email} draft={draft} />
        {make.error === null ? null : <Problem error={make.error} />}
        <Button type="submit" loading={make.isPending}>
          {words.inviteMake}
        </Button>
      </form>
    </SidePanel>
  );
}
