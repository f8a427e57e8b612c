/** Coming in: what the pages before the session send. */
import { queryOptions } from '@tanstack/react-query';
import type { Claim, PassView, SignedIn, UsePass } from '../../../serve/schema.ts';
import { sendJson } from '../../api/client.ts';

export function sendClaim(claim: Claim): Promise<SignedIn> {
  return sendJson('/api/claim', claim);
}

export function sendSignIn(asked: {
  email: string;
  password: string;
  code: string | null;
}): Promise<SignedIn> {
  return sendJson('/api/sign-in', asked);
}

/** What a link is for. Asked with the token in the body: addresses are written down by servers and proxies. */
export function passQuery(token: string) {
  return queryOptions({
    queryKey: ['pass', token],
    queryFn: ({ signal }) => sendJson<PassView>('/api/pass', { token }, { signal }),
    gcTime: 0,
  });
}

export function sendPass(asked: UsePass): Promise<SignedIn> {
  return sendJson('/api/pass/use', asked);
}
