import { Button, Loader } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PlainPage } from '../../shell/plain-page.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import type { ConsentMemory } from './consent-memory.ts';
import { recallConsent } from './consent-memory.ts';
import { Problem } from './problem.tsx';
import css from './reconnect.module.css';
import { finishQuery } from './reconnect-queries.ts';
import type { SignInDone, WayBack } from './reconnect-queries.ts';

/** Where sources send a browser back to. What came with it leaves the address bar at once, and the history. */
export function ReturnPage() {
  const [back] = useState(() => wayBackOf(new URLSearchParams(location.search)));
  const [memory] = useState(recallConsent);
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname);
  }, []);
  return (
    <PlainPage initial={memory?.locale ?? null}>
      <Finishing back={back} memory={memory} />
    </PlainPage>
  );
}

function Finishing({ back, memory }: { back: WayBack; memory: ConsentMemory | null }) {
  const words = useWords();
  const { data, error } = useQuery(finishQuery(back, useLocale()));
  usePageTitle(words.access);
  if (error !== null) {
    return (
      <>
        <h1>{words.consentFailed}</h1>
        <Problem error={error} />
        {memory === null ? null : (
          <Button component="a" href={memory.begunAt} variant="default">
            {words.consentAgain}
          </Button>
        )}
      </>
    );
  }
  if (data === undefined) {
    return (
      <output className={css['done']}>
        <Loader size="sm" />
        {words.consentFinishing}
      </output>
    );
  }
  return <Done done={data} />;
}

function Done({ done: { source, account } }: { done: SignInDone }) {
  const words = useWords();
  return (
    <>
      <h1 className={css['done']}>
        <IconCircleCheck size={26} stroke={1.7} aria-hidden="true" />
        {fillWord(words.consentDone, { account })}
      </h1>
      <p>{source === null ? words.consentClose : words.consentReading}</p>
      {source === null ? null : (
        <Button component="a" href="/sources">
          {words.sources}
        </Button>
      )}
    </>
  );
}

function wayBackOf(search: URLSearchParams): WayBack {
  return {
    state: search.get('state') ?? '',
    code: search.get('code'),
    error: search.get('error'),
    issuer: search.get('iss'),
  };
}
