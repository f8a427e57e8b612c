import { Button, Skeleton } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonView } from '../../../serve/schema.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { AccessPanel } from './access-panel.tsx';
import { InvitePanel } from './invite-panel.tsx';
import { PersonRow } from './person-row.tsx';
import { peopleQuery } from './people-queries.ts';
import css from './people.module.css';
import { usePeopleWords } from './words/use-people-words.ts';

/** Who works here, what each may do, and what each sees. */
export function PeoplePage() {
  const words = usePeopleWords();
  const { data, error, refetch } = useQuery(peopleQuery());
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<PersonView | null>(null);
  usePageTitle(words.peopleTitle);
  return (
    <div className="page">
      <header className={css['head']}>
        <div>
          <h1 className="page-title">{words.peopleTitle}</h1>
          <p className="page-lead">{words.peopleLead}</p>
        </div>
        <Button
          leftSection={<IconUserPlus size={17} stroke={1.8} />}
          onClick={() => setInviting(true)}
        >
          {words.invite}
        </Button>
      </header>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={220} radius="lg" /> : null}
      {data === undefined ? null : (
        <ul className={css['list']}>
          {data.map((person) => (
            <PersonRow key={person.id} person={person} onChange={() => setChanged(person)} />
          ))}
        </ul>
      )}
      {isInviting ? <InvitePanel onClose={() => setInviting(false)} /> : null}
      {changed === null ? null : (
        <AccessPanel key={changed.id} person={changed} onClose={() => setChanged(null)} />
      )}
    </div>
  );
}
