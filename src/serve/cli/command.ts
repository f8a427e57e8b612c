import type { Command as Commander } from 'commander';
import type { Locale, Text } from '../../base/locale.ts';
import type { Problem } from '../../base/problem.ts';

/** What a command runs in. Everything it prints goes through here. */
export type Terminal = {
  /** Results: what a script reads. */
  out(text: string): void;
  /** Progress, problems, hints: what a person reads. */
  note(text: string): void;
  locale: Locale;
  /** Print results as JSON. */
  json: boolean;
  /** Folder of the workspace's data. */
  data: string;
  /** Resolves when the person asks to stop (Ctrl-C, SIGTERM). */
  stopped: Promise<void>;
};

/** A command ends with a value to print, or with the problems that stopped it. */
export type Outcome = { ok: true } | { ok: false; problems: readonly Problem[] };

export const DONE: Outcome = { ok: true };

/** One command: one file in `command/`, one line in `commands.ts`. */
export type Command = {
  name: string;
  summary: Text;
  /** Adds arguments and options to commander's command. */
  declare(command: Commander): Commander;
  run(terminal: Terminal, args: readonly string[], options: Options): Promise<Outcome>;
};

export type Options = Readonly<Record<string, unknown>>;

/** Exit codes: 0 done, 1 a problem that the message explains, 2 wrong usage, 70 a fault of ours. */
export const EXIT = { done: 0, problem: 1, usage: 2, fault: 70 } as const;

/** An option that commander gave as text; null when it was left out. */
export function textOption(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A repeatable option. */
export function listOption(options: Options, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Collects a repeatable option: `--filter a=1 --filter b=2`. */
export function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}
