import { Fault } from './fault.ts';
import { LOCALES } from './locale.ts';
import type { Text } from './locale.ts';
import type { Place, Problem, Severity } from './problem.ts';

/**
 * One code's words. Templates hold `{name}` for a value and `{name|one|many}` for a
 * counted noun (`{rows|row was|rows were} left out` gives "1 row was left out").
 * Numbers are grouped the reader's way; pass a string for what must not be (a year, an id).
 */
export type ProblemWords = {
  /** One sentence naming the value and the place. */
  message: Text;
  /** The next step. */
  hint: Text;
  /** `error` unless stated. */
  severity?: Severity;
};

/** A stage's closed list of codes. The keys here carry the stage: `land.bad_date`. */
export type Catalogue = {
  readonly stage: string;
  readonly words: ReadonlyMap<string, ProblemWords>;
};

type NameOf<Slot extends string> = Slot extends `${infer Name}|${string}` ? Name : Slot;

type SlotsOf<Template extends string> = Template extends `${string}{${infer Slot}}${infer Rest}`
  ? NameOf<Slot> | SlotsOf<Rest>
  : never;

type ParamsFor<Words> = Words extends {
  message: { en: infer Message extends string };
  hint: { en: infer Hint extends string };
}
  ? { [Name in SlotsOf<Message> | SlotsOf<Hint>]: string | number }
  : never;

/** A catalogue that can make its own problems, with the parameters each code's words ask for. */
export type ProblemMaker<Codes> = Catalogue & {
  make<Code extends keyof Codes & string>(
    code: Code,
    params: ParamsFor<Codes[Code]>,
    at?: Place | null,
  ): Problem;
};

/**
 * Declares a stage's problems. The parameters are read off the English words:
 * `landProblems.make('bad_date', { value: '31/02/2025' }, { row: 12, column: 'paid' })`.
 * Refuses at once when a translation asks for other parameters than the English words do.
 */
export function defineProblems<const Codes extends Record<string, ProblemWords>>(
  stage: string,
  codes: Codes,
): ProblemMaker<Codes> {
  const words = new Map<string, ProblemWords>();
  for (const [code, entry] of Object.entries(codes)) {
    checkWords(`${stage}.${code}`, entry);
    words.set(`${stage}.${code}`, entry);
  }
  return {
    stage,
    words,
    make(code, params, at = null) {
      return {
        code: `${stage}.${code}`,
        at,
        params,
        severity: words.get(`${stage}.${code}`)?.severity ?? 'error',
      };
    },
  };
}

/** The parameter names that a template asks for, sorted. */
export function slotsOf(template: string): string[] {
  const names = [...template.matchAll(/\{([^{}|]+)(?:\|[^{}]*)?\}/g)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(names)].sort();
}

function checkWords(code: string, entry: ProblemWords): void {
  const asked = slotsOf(`${entry.message.en} ${entry.hint.en}`).join();
  for (const locale of LOCALES) {
    const found = slotsOf(`${entry.message[locale]} ${entry.hint[locale]}`).join();
    if (found !== asked) {
      throw new Fault('bad_catalogue', {
        message: `${code} in ${locale} asks for (${found}), in en for (${asked})`,
      });
    }
  }
}
