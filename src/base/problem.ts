/** Where a problem is, in the reader's own document or file. Only what is known is set. */
export type Place = {
  /** A document or file name as the reader knows it. */
  document?: string;
  /** A JSON pointer (`/measures/2/formula`) or a field name. */
  path?: string;
  /** Row as the reader counts it: 1 is the first line of the file. */
  row?: number;
  column?: string;
  /** Offsets in a formula or text, in UTF-16 units; `end` is exclusive. */
  start?: number;
  end?: number;
};

export type Severity = 'error' | 'warning';

/** What a problem's text is filled with. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Something a person can understand and put right. Plain data: it is collected,
 * stored and sent, and becomes words only when the reader's language is known
 * (`render-problem.ts`). Made only by a catalogue (`define-problems.ts`).
 */
export type Problem = {
  /** `<stage>.<name>`, from a closed catalogue. */
  code: string;
  at: Place | null;
  params: Params;
  severity: Severity;
};

/** What parsing gives: a value (perhaps with warnings), or every problem that was found. */
export type Result<T> =
  | { ok: true; value: T; warnings: Problem[] }
  | { ok: false; problems: Problem[] };

/** A good result. */
export function ok<T>(value: T, warnings: Problem[] = []): Result<T> {
  return { ok: true, value, warnings };
}

/** A bad result. Takes one problem or all that were found. */
export function fail<T = never>(problems: Problem | Problem[]): Result<T> {
  return { ok: false, problems: Array.isArray(problems) ? problems : [problems] };
}

/** Good when nothing in `found` is an error; then `found` travels on as warnings. */
export function settle<T>(value: T, found: Problem[]): Result<T> {
  return found.some((problem) => problem.severity === 'error') ? fail(found) : ok(value, found);
}
