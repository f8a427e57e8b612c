/** Which passwords are too easy to guess. */
import type { Problem } from '../../base/problem.ts';
import { serveProblems } from '../problems.ts';

/** Fewest signs, and fewest different ones among them. */
export const LEAST_SIGNS = 12;
const LEAST_DIFFERENT = 6;
/** Fewest signs that must be left when names and well-known words are taken out. */
const LEAST_OWN = 8;

/** Words that lists of common passwords are made of, in three languages. */
const COMMON = [
  'password',
  'passw0rd',
  'contraseña',
  'contrasena',
  'senha',
  'admin',
  'administrator',
  'welcome',
  'bemvindo',
  'bienvenido',
  'letmein',
  'qwertyuiop',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'iloveyou',
  'monkey',
  'dragon',
  'football',
  'futebol',
  'brasil',
  'rapport',
  'changeme',
  'secret',
  '1234567890',
  '123456',
  '654321',
  '111111',
  '000000',
  'abc123',
  'abcdef',
];

/** What is wrong with a password that somebody chooses; empty when nothing is. */
export function findWeakness(
  password: string,
  { email, name }: { email: string; name: string },
): Problem[] {
  const place = { path: '/password' };
  if ([...password].length < LEAST_SIGNS)
    return [serveProblems.make('password_short', { least: LEAST_SIGNS }, place)];
  const lower = password.toLowerCase();
  const known = [...COMMON, ...email.split(/[@.+_-]/), ...name.toLowerCase().split(/\s+/)]
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length);
  const own = known.reduce((rest, word) => rest.replaceAll(word, ''), lower);
  const isEasy = new Set(lower).size < LEAST_DIFFERENT || own.length < LEAST_OWN || isRun(lower);
  return isEasy ? [serveProblems.make('password_easy', {}, place)] : [];
}

/** abcdefgh… or 87654321…: every sign follows the one before. */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size === 1;
}
