/** The only door to argon2: passwords become hashes, a few at a time. */
import { hash, verify } from '@node-rs/argon2';
import { Fault } from '../../base/fault.ts';
import { serveProblems } from '../problems.ts';

/** argon2id with 19 MiB, two passes and one lane: what OWASP asks for at least. Memory in KiB. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashes worked out at a time, and waiting; more at once would be a way to stop the server. */
const AT_ONCE = 2;
const MOST_WAITING = 60;

/** Passwords in and out; every check takes as long as any other. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /** `stored` null: nobody has that name, and the work is done all the same. */
  isRight(password: string, stored: string | null): Promise<boolean>;
};

/** Fault `busy` with words when too many wait. */
export async function openPasswords(): Promise<Passwords> {
  const turns = openTurns();
  const nobody = await hash('the password of nobody', OPTIONS);
  return {
    hash: (password) => turns(() => hash(password, OPTIONS)),
    isRight: (password, stored) =>
      turns(async () => (await verify(stored ?? nobody, password)) && stored !== null),
  };
}

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

function openTurns(): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= MOST_WAITING)
        throw new Fault('busy', {
          message: 'too many passwords at once',
          problem: serveProblems.make('busy', {}),
        });
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
