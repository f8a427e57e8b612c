import type { Portfolio } from '../data/portfolio.ts';
import type { Finding } from '../finding.ts';
import type { Rounds } from '../harness/interleave.ts';

/** What a measurement works with. */
export type Setting = {
  /** From small to large; each is there already. None where the measurement asks for none. */
  portfolios: readonly Portfolio[];
  quick: boolean;
  /** Address of a database with the table `entries`; null where none was named. */
  postgres: string | null;
  rounds: Rounds;
  /** A folder of the measurement's own, emptied before and after. */
  scratch: string;
  note(text: string): void;
};

/** One thing that is measured, in a process of its own: one file in this folder, one line in `all.ts`. */
export type Measurement = {
  name: string;
  /** Does it read the large portfolios? */
  readsPortfolios: boolean;
  /** MB that the process and its children may hold at once; null where nothing is asked. */
  memory: { what: string; mostMb: number } | null;
  run(setting: Setting): Promise<Finding[]>;
};
