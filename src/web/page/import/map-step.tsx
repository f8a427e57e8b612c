import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { modelQuery } from '../../api/queries.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useLocale, useWords } from '../../words/words.tsx';
import { planUploads } from './import-plan.ts';
import css from './import.module.css';
import { suggestQuery } from './import-queries.ts';
import type { StepProps } from './step-list.tsx';
import { TableMaps } from './table-maps.tsx';
import { useCheck } from './use-check.ts';

/** What each table is, and which column fills which field. A first mapping is proposed. */
export function MapStep({ state, dispatch, go }: StepProps) {
  const words = useWords();
  const model = useQuery(modelQuery(useLocale()));
  const uploads = useMemo(() => planUploads(state), [state]);
  const suggested = useQuery({ ...suggestQuery(uploads), enabled: state.mapping === null });
  const check = useCheck(state);
  useEffect(() => {
    if (state.mapping === null && suggested.data !== undefined)
      dispatch({ do: 'propose', mapping: suggested.data.mapping });
  }, [state.mapping, suggested.data, dispatch]);
  const error = model.error ?? suggested.error;
  if (error !== null) {
    const retry = (): void => void (model.error === null ? suggested.refetch() : model.refetch());
    return <Notice error={error} onRetry={retry} />;
  }
  if (model.data === undefined || state.mapping === null)
    return <Skeleton height={380} radius="lg" mt={20} />;
  return (
    <>
      <p className="page-lead">{words.mapLead}</p>
      {state.tables.map((table) => (
        <TableMaps
          key={`${table.upload} ${table.table}`}
          state={state}
          table={table}
          model={model.data}
          problems={check.data?.problems ?? []}
          dispatch={dispatch}
        />
      ))}
      <footer className={css['foot']}>
        <Button variant="default" onClick={() => go('files')}>
          {words.back}
        </Button>
        <Button disabled={state.mapping.maps.length === 0} onClick={() => go('check')}>
          {words.next}
        </Button>
      </footer>
    </>
  );
}
