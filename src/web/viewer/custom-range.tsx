import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Period, Span } from '../../query/schema.ts';
import { parsePeriod } from '../reading/choice.ts';
import { useWords } from '../words/words.tsx';
import css from './controls.module.css';

/** Days of one's own, both included. */
export function CustomRange({
  shown,
  onChoose,
}: {
  shown: Span;
  onChoose: (period: Period) => void;
}) {
  const words = useWords();
  const [from, setFrom] = useState(shown.from);
  const [to, setTo] = useState(shown.to);
  const period = parsePeriod(`${from}..${to}`);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (period !== null) onChoose(period);
  };
  return (
    <form className={css['range']} onSubmit={submit}>
      <TextInput
        type="date"
        size="sm"
        label={words.from}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        size="sm"
        label={words.to}
        value={to}
        error={period === null && from !== '' && to !== '' ? words.rangeBackwards : null}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" disabled={period === null}>
        {words.apply}
      </Button>
    </form>
  );
}
