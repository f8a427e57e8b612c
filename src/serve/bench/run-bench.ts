import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Fault } from '../../base/fault.ts';
import { ensurePortfolio } from './data/portfolio.ts';
import type { Size } from './data/portfolio.ts';
import { finding, zFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import { watchMemory } from './harness/memory.ts';
import { measurements } from './measure/all.ts';
import type { Measurement } from './measure/measurement.ts';
import { portfolio } from './measure/portfolio.ts';

export type BenchSpec = {
  sizes: readonly Size[];
  /** Folder in which the portfolios are kept. */
  root: string;
  quick: boolean;
  /** Address of a PostgreSQL to read; null = none. */
  postgres: string | null;
  note(text: string): void;
};

/** Rounds before it counts: a server that has run for a while has warmed up, too. */
const ROUNDS = { warmUps: 15, repetitions: 25 };
const QUICK_ROUNDS = { warmUps: 5, repetitions: 9 };

/** Measures one thing in this process. */
export async function runInside(
  { name, readsPortfolios, run }: Measurement,
  { sizes, root, quick, postgres, note }: BenchSpec,
): Promise<Finding[]> {
  const scratch = mkdtempSync(join(tmpdir(), `rapport-bench-${name}-`));
  try {
    const portfolios = [];
    for (const size of readsPortfolios ? sizes : [])
      portfolios.push(await ensurePortfolio(size, root, note));
    return await run({
      portfolios,
      rounds: quick ? QUICK_ROUNDS : ROUNDS,
      quick,
      postgres,
      scratch,
      note,
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Measures things one after the other, each in a process of its own, so that none finds another's memory or warmth.
 * Portfolios are made in one before.
 * `command` is the command line that measures one of them inside (`runInside`) and prints its findings as JSON.
 */
export async function runApart(
  chosen: readonly Measurement[],
  command: readonly string[],
  note: (text: string) => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (chosen.some(({ readsPortfolios }) => readsPortfolios) && !chosen.includes(portfolio)) {
    await runOne(portfolio, command);
  }
  for (const measurement of chosen) {
    note(measurement.name);
    findings.push(...(await runOne(measurement, command)));
  }
  return findings;
}

async function runOne(
  { name, memory }: Measurement,
  command: readonly string[],
): Promise<Finding[]> {
  const child = spawn(process.execPath, [...command, '--inside', name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watch = watchMemory(child.pid ?? process.pid);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const printed = await text(child.stdout);
  const code = await ended;
  const peak = watch.stop();
  if (code !== 0)
    throw new Fault('bench_failed', { message: `measuring ${name} ended with ${code}` });
  const findings = zFinding.array().parse(JSON.parse(printed));
  return memory === null || peak === null ? findings : [...findings, memoryFinding(memory, peak)];
}

function memoryFinding(
  { what, mostMb }: NonNullable<Measurement['memory']>,
  peak: number,
): Finding {
  return finding(what, `${peak.toFixed(0)} MB`, { asked: `≤ ${mostMb} MB`, ok: peak <= mostMb });
}

/** The measurements of these names; all without a name. Null when a name is of none. */
export function measurementsNamed(names: readonly string[]): readonly Measurement[] | null {
  if (names.length === 0) return measurements;
  const chosen = measurements.filter(({ name }) => names.includes(name));
  return chosen.length === new Set(names).size ? chosen : null;
}
