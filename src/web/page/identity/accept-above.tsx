import { Button, Modal, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { proposalCountQuery } from './identity-queries.ts';
import css from './identity.module.css';
import type { Decider } from './use-decide.tsx';
import { useIdentityWords } from './words/use-identity-words.ts';

const SCORES = ['0.95', '0.9', '0.8', '0.7', '0.6'] as const;

/** Everything that is sure enough, accepted at once; asked about before. */
export function AcceptAbove({ decider }: { decider: Decider }) {
  const words = useIdentityWords();
  const { cancel } = useWords();
  const format = useFormat();
  const [least, setLeast] = useState<string>('0.9');
  const [isAsking, setIsAsking] = useState(false);
  const { data } = useQuery(proposalCountQuery(least));
  const count = data?.total ?? 0;
  const score = format.percent(Number(least));
  const accept = (): void => {
    setIsAsking(false);
    decider.acceptAbove(least, count);
  };
  return (
    <div className={css['above']}>
      <NativeSelect
        size="sm"
        aria-label={words.acceptAboveLabel}
        value={least}
        data={SCORES.map((value) => ({ value, label: `≥ ${format.percent(Number(value))}` }))}
        onChange={(event) => setLeast(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={count === 0}
        loading={decider.isBusy}
        onClick={() => setIsAsking(true)}
      >
        {fillWord(words.acceptAbove, { score })} ({format.count(count)})
      </Button>
      <Modal.Root opened={isAsking} onClose={() => setIsAsking(false)}>
        <Modal.Overlay />
        <Modal.Content>
          <div className={css['dialogHead']}>
            <Modal.Title className={css['dialogTitle'] ?? ''}>
              {fillWord(words.acceptAboveTitle, { count: format.count(count) })}
            </Modal.Title>
          </div>
          <Modal.Body>
            <p>{words.acceptAboveText}</p>
            <div className={css['actions']}>
              <Button data-autofocus onClick={accept}>
                {words.accept}
              </Button>
              <Button variant="default" onClick={() => setIsAsking(false)}>
                {cancel}
              </Button>
            </div>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </div>
  );
}
