/** Cron's five fields: minute, hour, day of month, month, day of week. */

/** What each field allows, as sets of numbers; days of week are 0 (Sunday) to 6. */
export type Cron = {
  minutes: readonly number[];
  hours: readonly number[];
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
  /** Both days are narrowed: a day that fits either is one, as cron has it. */
  eitherDay: boolean;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

type Range = { low: number; high: number; names: readonly string[]; firstName: number };

const FIELDS: readonly [Range, Range, Range, Range, Range] = [
  { low: 0, high: 59, names: [], firstName: 0 },
  { low: 0, high: 23, names: [], firstName: 0 },
  { low: 1, high: 31, names: [], firstName: 0 },
  { low: 1, high: 12, names: MONTHS, firstName: 1 },
  // Sunday is 0 and 7.
  { low: 0, high: 7, names: WEEKDAYS, firstName: 0 },
];

/** Reads `30 6 * * mon-fri`; null when it is not five fields of numbers, names, ranges, steps and lists. */
export function parseCron(text: string): Cron | null {
  const fields = text.trim().toLowerCase().split(/\s+/);
  if (fields.length !== FIELDS.length) return null;
  const [minutes, hours, days, months, weekdays] = FIELDS.map((range, at) =>
    parseField(fields[at] ?? '', range),
  );
  if (!minutes || !hours || !days || !months || !weekdays) return null;
  return {
    minutes: sorted(minutes),
    hours: sorted(hours),
    days,
    months,
    weekdays: new Set([...weekdays].map((day) => day % 7)),
    eitherDay: !startsFree(fields[2]) && !startsFree(fields[4]),
  };
}

/** May something happen on this day? `weekday`: 0 is Sunday. */
export function fitsDay(
  cron: Cron,
  { day, month, weekday }: { day: number; month: number; weekday: number },
): boolean {
  if (!cron.months.has(month)) return false;
  const [byDay, byWeekday] = [cron.days.has(day), cron.weekdays.has(weekday)];
  return cron.eitherDay ? byDay || byWeekday : byDay && byWeekday;
}

function parseField(text: string, range: Range): Set<number> | null {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const numbers = parsePart(part, range);
    if (numbers === null) return null;
    for (const number of numbers) found.add(number);
  }
  return found;
}

/** `*`, `7`, `1-5`, `mon`, and any of them with a step: `*\/15`. A lone number with a step runs to the end. */
function parsePart(part: string, range: Range): number[] | null {
  const [, span = '', stepText] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
  const step = stepText === undefined ? 1 : Number(stepText);
  const ends = parseSpan(span, range, stepText !== undefined);
  if (ends === null || step === 0) return null;
  const [low, high] = ends;
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, n) => low + n * step);
}

function parseSpan(span: string, range: Range, isStepped: boolean): [number, number] | null {
  if (span === '*') return [range.low, range.high];
  const [first, last, ...more] = span.split('-').map((text) => parseNumber(text, range));
  if (first === undefined || first === null || more.length > 0) return null;
  if (last === undefined) return [first, isStepped ? range.high : first];
  return last === null || last < first ? null : [first, last];
}

function parseNumber(text: string, { low, high, names, firstName }: Range): number | null {
  const named = names.indexOf(text);
  if (named >= 0) return named + firstName;
  if (!/^\d{1,2}$/.test(text)) return null;
  const number = Number(text);
  return number >= low && number <= high ? number : null;
}

function startsFree(field: string | undefined): boolean {
  return field?.startsWith('*') ?? true;
}

function sorted(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
