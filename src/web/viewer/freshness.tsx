import { Popover, UnstyledButton } from '@mantine/core';
import type { Frame } from '../../report/schema.ts';
import css from './viewer.module.css';

/** How old the data is, and each source with its own time. */
export function Freshness({ frame }: { frame: Frame }) {
  if (frame.sources.length === 0) return <span>{frame.freshnessText}</span>;
  return (
    <Popover position="bottom-start" shadow="md" width={300} radius="lg">
      <Popover.Target>
        <UnstyledButton className={css['freshness']}>{frame.freshnessText}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={css['sources']}>
          {frame.sources.map((source) => (
            <div key={source.title}>
              <dt>{source.title}</dt>
              <dd>{source.syncedText}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
