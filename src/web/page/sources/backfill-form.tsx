import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SourceView } from '../../../serve/schema.ts';
import { useWords } from '../../words/words.tsx';
import { startBackfill } from './source-queries.ts';
import css from './sources.module.css';
import { useSourceAction } from './use-source-action.ts';

/** Reads what changed in some days once more. */
export function BackfillForm({ source }: { source: SourceView }) {
  const words = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { run, isRunning } = useSourceAction(() => startBackfill(source.id, { from, to }));
  return (
    <form
      className={css['panel']}
      aria-labelledby="backfill"
      onSubmit={(event) => {
        event.preventDefault();
        run(undefined);
      }}
    >
      <h2 id="backfill">{words.backfill}</h2>
      <p className="muted">{words.backfillLead}</p>
      <div className={css['row']}>
        <TextInput
          type="date"
          label={words.backfillFrom}
          value={from}
          required
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={words.backfillTo}
          value={to}
          min={from}
          required
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <div className={css['cardFoot']}>
        <Button
          type="submit"
          variant="default"
          loading={isRunning}
          disabled={source.job !== null || from === '' || to === ''}
        >
          {words.backfillStart}
        </Button>
      </div>
    </form>
  );
}
