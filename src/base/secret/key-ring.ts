/** The master keys: from the environment, or from a file of ours that only its owner may read. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { Fault } from '../fault.ts';
import { baseProblems } from '../problem-catalogue.ts';
import { KEY_BYTES } from './envelope.ts';
import type { Key, Random } from './envelope.ts';

/** All that may open something; the first one wraps new keys. */
export type KeyRing = {
  keys: readonly [Key, ...Key[]];
  /** Where they came from, for people: a path, or the name of the setting. */
  place: string;
  /** Puts these keys in the place of those; null where only a person can (the setting). */
  write: ((keys: readonly Key[]) => void) | null;
};

export type KeyRingOptions = {
  /** File of the data folder, used where `setting` is not given; made on first use. */
  file: string;
  /** `RAPPORT_KEY`: keys of 32 bytes in base64, separated by commas, the one to use first. */
  setting: string | null;
  random: Random;
};

/** Reads the master keys. Fault `secret_key` with words when the setting or the file holds none. */
export function openKeyRing({ file, setting, random }: KeyRingOptions): KeyRing {
  if (setting !== null && setting.trim() !== '') {
    return { keys: keysIn(setting.split(','), 'RAPPORT_KEY'), place: 'RAPPORT_KEY', write: null };
  }
  if (!existsSync(file)) writeKeys(file, [newMasterKey(random)]);
  // A copy from a backup may have come back readable by others.
  chmodSync(file, 0o600);
  const lines = readFileSync(file, 'utf8').split('\n');
  return {
    keys: keysIn(lines, file),
    place: file,
    write: (keys) => writeKeys(file, keys),
  };
}

/** A master key out of the blue. */
export function newMasterKey(random: Random): Key {
  return keyOf(random(KEY_BYTES));
}

function keysIn(texts: readonly string[], place: string): readonly [Key, ...Key[]] {
  const [first, ...others] = texts
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('#'))
    .map((text) => parseKey(text, place));
  if (first === undefined) throw badKey(place);
  return [first, ...others];
}

function parseKey(text: string, place: string): Key {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES) throw badKey(place);
  return keyOf(bytes);
}

function badKey(place: string): Fault {
  return new Fault('secret_key', {
    message: `no key of 32 bytes in ${place}`,
    problem: baseProblems.make('secret_key', { place }),
  });
}

/** A key is called by its hash, so that a ring needs no names and a wrong key is told from a missing one. */
function keyOf(bytes: Uint8Array): Key {
  const id = createHash('sha256').update('rapport master key').update(bytes).digest('hex');
  return { id: id.slice(0, 12), bytes };
}

/** Written beside, forced to the disk, then renamed: a crash leaves the old file or the new one. */
function writeKeys(file: string, keys: readonly Key[]): void {
  const lines = keys.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  const draft = `${file}.part`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(
      handle,
      `# The first key is in use. Keep a copy apart from backups.\n${lines.join('\n')}\n`,
    );
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
