/** Owners of running programs: whoever opens a page of one is signed in as its owner unless they say otherwise. */
import { OWNER } from '../serve/owner.ts';

type Session = { name: string; value: string };

const sessions = new Map<string, Session>();

/** Claims a program that nobody owns yet. */
export async function signInOwner({
  address,
  claim,
}: {
  address: string;
  claim: string | null;
}): Promise<void> {
  const reply = await fetch(`${address}/api/claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: claim, ...OWNER }),
  });
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(reply.headers.get('set-cookie') ?? '') ?? [];
  if (name === undefined || value === undefined)
    throw new Error(`nobody was let in: ${reply.status} ${await reply.text()}`);
  sessions.set(address, { name, value });
}

/** The session of the owner of the program at an address; null where nobody signed in. */
export function sessionAt(address: string): Session | null {
  return sessions.get(address) ?? null;
}
