/** What the word at the end of a formula may become: its name, and the formula with it. */
export type Completion = { name: string; text: string };

/** The beginning of a column in brackets, or of a name, at the end of a formula. */
const LAST = /(\[[^\]]*|[\p{L}_][\p{L}\p{N}_]*)$/u;
/** Completions offered at a time. */
const MOST = 8;

/** Columns and functions that begin with, or hold, what is being written. Nothing is offered inside of a text. */
export function completionsOf(
  formula: string,
  columns: readonly string[],
  functions: readonly string[],
): Completion[] {
  const written = LAST.exec(formula)?.[0];
  if (written === undefined || isInText(formula)) return [];
  const before = formula.slice(0, formula.length - written.length);
  const wanted = written.replace('[', '').toLowerCase();
  const named = columns
    .filter((name) => name.toLowerCase().includes(wanted))
    .map((name) => ({ name: `[${name}]`, text: `${before}[${name}]` }));
  const called = written.startsWith('[')
    ? []
    : functions
        .filter((name) => name.startsWith(wanted) && name !== wanted)
        .map((name) => ({ name: `${name}(…)`, text: `${before}${name}(` }));
  return [...named, ...called].slice(0, MOST);
}

function isInText(formula: string): boolean {
  return (formula.match(/'/g) ?? []).length % 2 === 1;
}
