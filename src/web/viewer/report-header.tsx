import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Filter } from '../../query/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';
import type { Asked } from '../api/queries.ts';
import type { ChoiceState } from '../reading/use-choice.ts';
import { useWords } from '../words/words.tsx';
import { CompareControl } from './compare-control.tsx';
import { DownloadMenu } from './download-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterControl } from './filter-control.tsx';
import { Freshness } from './freshness.tsx';
import { PageNav } from './page-nav.tsx';
import { PeriodControl } from './period-control.tsx';
import { ShareButton } from './share-button.tsx';
import { WriteButton } from './write-button.tsx';
import css from './viewer.module.css';

type Props = {
  layout: ReportLayout;
  state: ChoiceState;
  asked: Asked;
  fixed: readonly Filter[];
  name: string | null;
  before: ReactNode;
};

/** Title, period, comparison and freshness, with the controls that change them. It stays in sight. */
export function ReportHeader({ layout, state, asked, fixed, name, before }: Props) {
  const words = useWords();
  const { frame } = layout;
  const { choice } = state;
  const isChanged = choice.period !== null || choice.compare !== null || choice.filters.length > 0;
  return (
    <header className={css['header']}>
      <div className={css['headerInner']}>
        {before}
        <div className={css['titleRow']}>
          <div className={css['titles']}>
            <h1 className={css['title']}>{name ?? frame.title}</h1>
            <p className={css['meta']}>
              {name === null ? null : <span>{frame.title}</span>}
              {frame.scopeTexts.map((text) => (
                <span key={text}>{text}</span>
              ))}
              <span>{frame.periodText}</span>
              {frame.compareText === null ? null : <span>{frame.compareText}</span>}
              <Freshness frame={frame} />
            </p>
          </div>
          <div className={css['controls']}>
            <PeriodControl
              frame={frame}
              choice={choice}
              onChange={(period) => state.change({ period })}
            />
            <CompareControl choice={choice} onChange={(compare) => state.change({ compare })} />
            {layout.controls.length === 0 || fixed.length > 0 ? null : (
              <FilterControl controls={layout.controls} state={state} />
            )}
            {isChanged ? (
              <Button variant="subtle" color="gray" onClick={state.reset}>
                {words.reset}
              </Button>
            ) : null}
            <span className={css['gap']} />
            {fixed.length > 0 ? null : <WriteButton template={asked.template} />}
            <ShareButton />
            <DownloadMenu asked={asked} />
          </div>
        </div>
        <FilterChips layout={layout} state={state} fixed={fixed} />
        {layout.pages.length > 1 ? <PageNav pages={layout.pages} /> : null}
      </div>
    </header>
  );
}
