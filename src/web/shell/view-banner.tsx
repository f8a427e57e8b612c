import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { sendJson } from '../api/client.ts';
import { goAnew } from '../session/go.ts';
import { useSession } from '../session/use-session.ts';
import { fillWord, useWords } from '../words/words.tsx';
import css from './shell.module.css';

/** While the pages are seen as another person, they say so on every page. */
export function ViewBanner() {
  const words = useWords();
  const session = useSession();
  const end = useMutation({
    mutationFn: () => sendJson<null>('/api/view/end', undefined),
    onSuccess: () => goAnew('/people'),
  });
  if (session === null || session.viewedBy === null) return null;
  return (
    <section className={css['banner']} aria-label={words.viewedAsLabel}>
      <IconEye size={18} stroke={1.8} aria-hidden="true" />
      <span>{fillWord(words.viewedAs, { name: session.person.name })}</span>
      <Button
        size="compact-sm"
        variant="white"
        color="dark"
        loading={end.isPending || end.isSuccess}
        onClick={() => end.mutate()}
      >
        {words.viewedAsEnd}
      </Button>
    </section>
  );
}
