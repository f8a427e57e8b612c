import { Tooltip } from '@mantine/core';
import type { Shown } from '../../report/schema.ts';
import css from './figure.module.css';

/** A number as the report says it, for what explains it anyway. */
export function BareText({ shown }: { shown: Shown }) {
  return (
    <>
      <span className={shown.reasonText === null ? undefined : css['dash']}>{shown.text}</span>
      {shown.reasonText === null ? null : (
        <span className="visually-hidden"> ({shown.reasonText})</span>
      )}
      {shown.caution === null ? null : <span className={css['caution']}>{shown.caution}</span>}
    </>
  );
}

/** A number as the report says it; a dash says why it is one, a caution stands beside its number. */
export function ShownText({ shown }: { shown: Shown }) {
  const caution =
    shown.caution === null ? null : <span className={css['caution']}>{shown.caution}</span>;
  if (shown.reasonText !== null) {
    return (
      <>
        <Tooltip label={shown.reasonText} events={{ hover: true, focus: true, touch: true }}>
          <span className={css['dash']}>
            {shown.text}
            <span className="visually-hidden"> ({shown.reasonText})</span>
          </span>
        </Tooltip>
        {caution}
      </>
    );
  }
  return (
    <>
      <span title={shown.full === shown.text ? undefined : shown.full}>{shown.text}</span>
      {caution}
    </>
  );
}
