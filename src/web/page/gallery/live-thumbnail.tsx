import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Figure } from '../../../report/schema.ts';
import { blockQuery } from '../../api/queries.ts';
import { useLocale } from '../../words/words.tsx';
import css from './gallery.module.css';
import { ChartThumbnail, RowsThumbnail } from './figure-thumbnail.tsx';
import { Thumbnail } from './thumbnail.tsx';

/**
 * A report's first picture, drawn small from the reader's own data when the card comes into sight. Until then, and where
 * that block cannot be filled, a sketch stands for it.
 */
export function LiveThumbnail({ template, cover }: { template: string; cover: string }) {
  const locale = useLocale();
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const reading = { period: null, compare: null, filters: [], locale };
  const { data } = useQuery({
    ...blockQuery({ template, reading }, cover),
    enabled: inViewport,
    retry: false,
  });
  const figure = data?.state.kind === 'filled' ? data.state.figure : null;
  return (
    <div ref={ref} className={css['live']} aria-hidden="true">
      {figure === null ? <Thumbnail template={template} /> : <Small figure={figure} />}
    </div>
  );
}

function Small({ figure }: { figure: Figure }) {
  return figure.kind === 'chart' ? (
    <ChartThumbnail figure={figure} />
  ) : (
    <RowsThumbnail figure={figure} />
  );
}
