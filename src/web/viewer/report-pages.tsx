import { Fragment } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { ReportLayout } from '../../serve/schema.ts';
import type { Asked } from '../api/queries.ts';
import { Block } from './block.tsx';
import css from './viewer.module.css';

type Props = { layout: ReportLayout; asked: Asked; isStale: boolean; interlude: ReactNode };

/** Pages as sections, blocks on twelve columns. */
export function ReportPages({ layout, asked, isStale, interlude }: Props) {
  return (
    <div className={css['pages']} aria-busy={isStale || undefined}>
      {layout.pages.map((page, index) => (
        <section
          key={page.id}
          id={page.id}
          className={css['section']}
          aria-labelledby={`${page.id}-title`}
        >
          <h2
            id={`${page.id}-title`}
            className={css['sectionTitle']}
            data-only={layout.pages.length === 1 || undefined}
          >
            {page.title}
          </h2>
          <PageGrid page={page} asked={asked} interlude={index === 0 ? interlude : null} />
        </section>
      ))}
    </div>
  );
}

type GridProps = { page: ReportLayout['pages'][number]; asked: Asked; interlude: ReactNode };

function PageGrid({ page, asked, interlude }: GridProps) {
  const strips = page.blocks.findIndex((block) => block.kind !== 'number_strip');
  const after = (strips === -1 ? page.blocks.length : strips) - 1;
  return (
    <div className={css['grid']}>
      {page.blocks.map((block, index) => (
        <Fragment key={block.id}>
          <div className={css['slot']} style={spanStyle(block.width)}>
            <Block asked={asked} block={block} />
          </div>
          {index === after && interlude !== null ? (
            <div className={css['interlude']}>{interlude}</div>
          ) : null}
        </Fragment>
      ))}
    </div>
  );
}

function spanStyle(width: number): CSSProperties {
  return { '--span': width };
}
