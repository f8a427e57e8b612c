import { valueText } from '../../connect/index.ts';
import type { DateOrder } from './date-value.ts';
import { isoDate, twoDigits } from './date-value.ts';
import type { Readings } from './sql-text.ts';
import { firstOf, group, isOneOf, matches, trimmed } from './sql-text.ts';

const LOCAL = '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?';
const UTC = `${LOCAL}Z`;
const ABSOLUTE = `${LOCAL}(Z|[-+][0-9]{2}:[0-9]{2})`;
const TIME = `${valueText.time}$`;

/** ISO with a time, and perhaps an offset. */
export function quickTimestamp(text: string): Readings {
  return [
    [matches(text, UTC), `try_cast(replace(${text}, 'Z', '') as timestamp)`],
    [matches(text, ABSOLUTE), absolute(text)],
    [matches(text, LOCAL), local(`try_cast(${text} as timestamp)`)],
  ];
}

/**
 * An instant in UTC. A text without an offset is local time in the zone `:zone`; a date alone is its midnight there.
 * Null where the text is no instant.
 */
export function timestampValue(text: string, order: DateOrder): string {
  const clean = trimmed(text);
  const written = `concat(${isoDate(clean, order)}, ' ', ${timeText(clean)})`;
  // A date that cannot be read is null, which `concat` would leave out.
  const isDated = `${isoDate(clean, order)} is not null`;
  return firstOf([
    ...quickTimestamp(text),
    [`${isDated} and ${group(clean, TIME, 5)} = ''`, local(`try_cast(${written} as timestamp)`)],
    [isDated, absolute(`concat(${written}, ${offsetText(clean)})`)],
  ]);
}

function absolute(text: string): string {
  return `timezone('UTC', try_cast(${text} as timestamptz))`;
}

function local(wall: string): string {
  return `timezone('UTC', timezone(:zone, ${wall}))`;
}

/** Hours, minutes and seconds on a clock of 24 hours; midnight where there is no time. */
function timeText(clean: string): string {
  const [hour, minute, second, half] = [
    group(clean, TIME, 1),
    group(clean, TIME, 2),
    group(clean, TIME, 3),
    group(clean, TIME, 4),
  ];
  const seconds = firstOf([[`${second} = ''`, "'00'"]], `replace(${second}, ',', '.')`);
  return firstOf(
    [[`${hour} = ''`, "'00:00:00'"]],
    `concat(${twoDigits(onDayClock(hour, half))}, ':', ${minute}, ':', ${seconds})`,
  );
}

/** 12 AM is 0, 1 PM is 13; above 12 the half of the day says nothing new. */
function onDayClock(hour: string, half: string): string {
  const number = `cast(${hour} as integer)`;
  return firstOf(
    [
      [`${half} = '' or ${number} > 12`, hour],
      [`lower(left(${half}, 1)) = 'p'`, `cast(${number} % 12 + 12 as varchar)`],
    ],
    `cast(${number} % 12 as varchar)`,
  );
}

/** Nothing, `Z`, or `-03:00` as the engine reads it. */
function offsetText(clean: string): string {
  const offset = group(clean, TIME, 5);
  return firstOf([[isOneOf(`upper(${offset})`, ['Z', 'UTC', 'GMT']), "'Z'"]], offset);
}
