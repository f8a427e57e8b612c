import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mapping } from '../../../model/schema.ts';
import type { MappingView } from '../../../serve/schema.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useLocale } from '../../words/words.tsx';
import { JobBar } from '../sources/job-bar.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { effectQuery, saveMapping } from './mapping-queries.ts';
import css from './mapping.module.css';
import { useMappingWords } from './words/use-mapping-words.ts';

/** Milliseconds after the last change before its effect is worked out. */
const PAUSE = 700;

/** What saving would change, and the saving: a build, after which the reports show it. */
export function SaveBar({ view, mapping }: { view: MappingView; mapping: Mapping }) {
  const words = useMappingWords();
  const locale = useLocale();
  const client = useQueryClient();
  const [settled] = useDebouncedValue(mapping, PAUSE);
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(view.mapping);
  const effect = useQuery({ ...effectQuery(view.source, settled, locale), enabled: isChanged });
  const save = useMutation({ mutationFn: () => saveMapping(view.source, mapping) });
  // After a build that failed its reasons stay in sight, and the draft can be saved again.
  const [ended, setEnded] = useState<string | null>(null);
  const job = save.data?.job ?? view.job;
  const isBusy = job !== null && job !== ended;
  if (!isChanged && !isBusy) return null;
  const isWrong = effect.data?.problems.some(({ severity }) => severity === 'error') === true;
  return (
    <div className={css['save']}>
      {job === null ? null : (
        <JobBar
          key={job}
          job={job}
          label={words.saving}
          onEnd={() => void client.invalidateQueries().then(() => setEnded(job))}
        />
      )}
      {effect.data === undefined ? null : <EffectPanel effect={effect.data} />}
      {effect.error === null ? null : (
        <Notice error={effect.error} onRetry={() => void effect.refetch()} />
      )}
      {save.error === null ? null : <Notice error={save.error} onRetry={() => save.mutate()} />}
      <div className={css['saveLine']}>
        <span className="muted">{words.notSaved}</span>
        <Button
          disabled={isWrong || isBusy || effect.data === undefined}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}
