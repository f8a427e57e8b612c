import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Decide, Decided } from '../../../serve/schema.ts';
import { ApiError } from '../../api/client.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { IDENTITY, sendAcceptAbove, sendDecisions, sendUndo } from './identity-queries.ts';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

export type Decision = Decide['decisions'][number];

/** What was just done, as the person is told. */
type Said = { text: string; work: () => Promise<Decided> };

export type Decider = {
  decide(decision: Decision, name: string): void;
  acceptAbove(least: string, count: number): void;
  undo(of: string): void;
  /** Undoes what was done last on this page. */
  undoLast(): void;
  isBusy: boolean;
};

/** Decides and undoes; each is said with a way back, and everything that it changed is asked for anew. */
export function useDecide(): Decider {
  const words = useIdentityWords();
  const { undo: undoWord } = useWords();
  const client = useQueryClient();
  const last = useRef<string[]>([]);
  const mutation = useMutation({
    mutationFn: ({ work }: Said) => work(),
    onSuccess: ({ batch }, { text }) => {
      if (batch !== null) last.current.push(batch);
      tell(text, batch === null ? null : { word: undoWord, act: () => undo(batch) });
    },
    onError: tellError,
    onSettled: () => client.invalidateQueries({ queryKey: IDENTITY }),
  });
  const undo = (of: string): void => {
    last.current = last.current.filter((each) => each !== of);
    mutation.mutate({ text: words.didUndo, work: () => sendUndo(of) });
  };
  return {
    decide: (decision, name) =>
      mutation.mutate({
        text: fillWord(words[SAID[decision.kind]], { name }),
        work: () => sendDecisions([decision]),
      }),
    acceptAbove: (least, count) =>
      mutation.mutate({
        text: fillWord(words.didMany, { count }),
        work: () => sendAcceptAbove(least),
      }),
    undo,
    undoLast: () => {
      const of = last.current.at(-1);
      if (of === undefined) tell(words.nothingToUndo, null);
      else undo(of);
    },
    isBusy: mutation.isPending,
  };
}

const SAID = {
  accept: 'didAccept',
  merge: 'didMerge',
  reject: 'didReject',
  found: 'didFound',
  split: 'didSplit',
} as const;

function tell(text: string, back: { word: string; act: () => void } | null): void {
  notifications.show({
    message: (
      <span className={css['said']}>
        {text}
        {back === null ? null : (
          <Button variant="subtle" size="compact-sm" onClick={back.act}>
            {back.word}
          </Button>
        )}
      </span>
    ),
    autoClose: 10_000,
  });
}

/** What the server refused, with its reason. */
export function tellError(error: Error): void {
  const hint = error instanceof ApiError ? error.hint : '';
  notifications.show({ color: 'red', title: error.message, message: hint });
}
