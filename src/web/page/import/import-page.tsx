import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useWords } from '../../words/words.tsx';
import { CheckStep } from './check-step.tsx';
import { FilesStep } from './files-step.tsx';
import css from './import.module.css';
import type { ImportState } from './import-state.ts';
import { MapStep } from './map-step.tsx';
import { ResultStep } from './result-step.tsx';
import { StepList, STEPS } from './step-list.tsx';
import type { Step } from './step-list.tsx';
import { useImport } from './use-import.ts';

/** Own files in four steps. One may go back at any time; nothing is lost and nothing is changed before the last. */
export function ImportPage() {
  const words = useWords();
  const [state, dispatch] = useImport();
  const navigate = useNavigate({ from: '/import' });
  const step = stepOf(useSearch({ from: '/import' }).step, state);
  const top = useRef<HTMLHeadingElement>(null);
  const go = (next: Step): void =>
    void navigate({ search: next === 'files' ? {} : { step: next } });
  usePageTitle(words.importTitle);
  useFocusOnStep(step, top);
  const props = { state, dispatch, go };
  return (
    <div className="page">
      <h1 className="page-title" ref={top} tabIndex={-1}>
        {words.importTitle}
      </h1>
      <StepList current={step} state={state} onGo={go} />
      <div className={css['step']}>
        {step === 'files' ? <FilesStep {...props} /> : null}
        {step === 'map' ? <MapStep {...props} /> : null}
        {step === 'check' ? <CheckStep {...props} /> : null}
        {step === 'import' ? <ResultStep {...props} /> : null}
      </div>
    </div>
  );
}

/** The step of the address, or the last one that can be entered with what is there. */
function stepOf(asked: string | undefined, state: ImportState): Step {
  const step = STEPS.find((each) => each === asked) ?? 'files';
  if (step === 'import') return state.job === null ? 'files' : 'import';
  return state.tables.length === 0 ? 'files' : step;
}

function useFocusOnStep(step: Step, top: { readonly current: HTMLElement | null }): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    top.current?.focus();
    window.scrollTo({ top: 0 });
  }, [step, top]);
}
