import { readFile } from 'node:fs/promises';
import type { Result } from '../../base/problem.ts';
import { fail, ok } from '../../base/problem.ts';
import { zReadRange } from '../../connect/schema.ts';
import type { ReadRange } from '../../connect/schema.ts';
import { zSchedule } from '../../base/schedule/schedule.ts';
import type { Schedule } from '../../base/schedule/schedule.ts';
import { readJson } from './command/import.ts';
import { listOption, textOption } from './command.ts';
import type { Options } from './command.ts';
import { badArgument } from './parse-filter.ts';

type Config = Record<string, unknown>;

/** The configuration of `--config`, and each `--set path=value` over it; `@file` reads the value from a file. */
export async function readConfig(options: Options): Promise<Result<Config>> {
  const file = textOption(options, 'config');
  const read = file === null ? ok<unknown>({}) : await readJson(file);
  if (!read.ok) return read;
  if (!isConfig(read.value)) return fail(badArgument('--config', '{ … }'));
  let config = read.value;
  for (const pair of listOption(options, 'set')) {
    const [, path, text = ''] = /^([\w.]+)=(.*)$/s.exec(pair) ?? [];
    if (path === undefined) return fail(badArgument('--set', 'path=value, path=@file'));
    const value = text.startsWith('@') ? await readText(text.slice(1)) : ok(text);
    if (!value.ok) return value;
    config = withValue(config, path.split('.'), value.value);
  }
  return ok(config);
}

/** The schedule of `--at` and `--zone`; null = by hand. */
export function parseSchedule(options: Options): Result<Schedule | null> {
  const at = textOption(options, 'at') ?? 'off';
  const zone = textOption(options, 'zone') ?? 'UTC';
  if (at === 'off') return ok(null);
  const minute = /^hourly(?::(\d{1,2}))?$/.exec(at);
  const spec =
    minute !== null
      ? { kind: 'hourly', minute: Number(minute[1] ?? 0) }
      : /^\d{2}:\d{2}$/.test(at)
        ? { kind: 'daily', at, zone }
        : { kind: 'cron', cron: at, zone };
  const parsed = zSchedule.safeParse(spec);
  return parsed.success
    ? ok(parsed.data)
    : fail(badArgument('--at, --zone', parsed.error.issues[0]?.message ?? at));
}

/** The days of `--from` and `--to`, the last until today unless said; null = no range. */
export function parseRange(options: Options): Result<ReadRange | null> {
  const [from, to] = [textOption(options, 'from'), textOption(options, 'to')];
  if (from === null && to === null) return ok(null);
  const parsed = zReadRange.safeParse({ from, to: to ?? '9999-12-31' });
  const isOrdered = parsed.success && parsed.data.from <= parsed.data.to;
  return isOrdered
    ? ok(parsed.data)
    : fail(badArgument('--from, --to', 'YYYY-MM-DD, --from <= --to'));
}

/** A text from a file, without the line end that editors put there: secrets need not stand in a command line. */
async function readText(file: string): Promise<Result<string>> {
  try {
    return ok((await readFile(file, 'utf8')).replace(/\r?\n$/, ''));
  } catch (error) {
    return fail(badArgument(file, error instanceof Error ? error.message : String(error)));
  }
}

function withValue(config: Config, [step, ...rest]: readonly string[], value: string): Config {
  if (step === undefined) return config;
  const inner = Object.hasOwn(config, step) ? config[step] : {};
  const next = rest.length === 0 ? value : withValue(isConfig(inner) ? inner : {}, rest, value);
  return { ...config, [step]: next };
}

function isConfig(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
