import { Button, Skeleton, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Notice } from '../../viewer/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { CoverageView } from './coverage-view.tsx';
import { planOf } from './import-plan.ts';
import { startImport } from './import-queries.ts';
import css from './import.module.css';
import { ProblemList } from './problem-list.tsx';
import type { StepProps } from './step-list.tsx';
import { useCheck } from './use-check.ts';

/** What the files would fill, what is to be settled first, and the start. */
export function CheckStep({ state, dispatch, go }: StepProps) {
  const words = useWords();
  const check = useCheck(state);
  const plan = planOf(state, words.importNameDefault);
  const start = useMutation({
    // The run may begin before its start has been answered, so the moment before it was asked for counts.
    mutationFn: async (wanted: Parameters<typeof startImport>[0]) => {
      const startedAt = new Date().toISOString();
      return { ...(await startImport(wanted)), startedAt };
    },
    onSuccess: ({ job, startedAt }) => {
      dispatch({ do: 'start', job, startedAt });
      go('import');
    },
  });
  const problems = check.data?.problems ?? [];
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  const error = check.error ?? start.error;
  return (
    <>
      {error === null ? null : <Notice error={error} onRetry={() => void check.refetch()} />}
      {check.data === undefined && check.error === null ? (
        <Skeleton height={320} radius="lg" mt={20} aria-label={words.checking} />
      ) : null}
      {errors.length === 0 ? null : (
        <section className={css['table']} role="alert">
          <h2>{words.checkProblems}</h2>
          <ProblemList problems={errors} />
          <Button variant="light" size="compact-md" onClick={() => go('map')}>
            {words.backToMapping}
          </Button>
        </section>
      )}
      {check.data === undefined ? null : <CoverageView coverage={check.data.coverage} />}
      {warnings.length === 0 ? null : (
        <section className={css['table']}>
          <h2>{words.checkWarnings}</h2>
          <ProblemList problems={warnings} />
        </section>
      )}
      <footer className={css['foot']}>
        <Button variant="default" onClick={() => go('map')}>
          {words.back}
        </Button>
        <div className={css['start']}>
          <TextInput
            aria-label={words.importName}
            placeholder={words.importNameDefault}
            maxLength={120}
            value={state.name}
            onChange={(event) => dispatch({ do: 'name', name: event.currentTarget.value })}
          />
          <Button
            loading={start.isPending}
            disabled={plan === null || check.data === undefined || errors.length > 0}
            onClick={() => {
              if (plan !== null) start.mutate(plan);
            }}
          >
            {words.startImport}
          </Button>
        </div>
      </footer>
    </>
  );
}
