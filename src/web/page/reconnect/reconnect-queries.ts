/** What the pages of people without an account ask. Tokens travel in bodies, never in addresses. */
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Locale } from '../../../base/locale.ts';
import type { ReconnectView, zSignInBack, zSignInDone } from '../../../serve/schema.ts';
import { sendJson } from '../../api/client.ts';

export type WayBack = z.infer<typeof zSignInBack>;
export type SignInDone = z.infer<typeof zSignInDone>;

/** Who asks for access to what. */
export function reconnectQuery(token: string, locale: Locale) {
  return queryOptions({
    queryKey: ['reconnect', token, locale],
    queryFn: () => sendJson<ReconnectView>(`/api/reconnect?locale=${locale}`, { token }),
    retry: false,
  });
}

/** The consent page that a link leads to. */
export function consentByLink(token: string, locale: Locale): Promise<{ url: string }> {
  return sendJson(`/api/reconnect/consent?locale=${locale}`, { token });
}

/** Gives credentials by a link. */
export function giveByLink(
  token: string,
  secrets: Readonly<Record<string, string>>,
  locale: Locale,
): Promise<{ account: string }> {
  return sendJson(`/api/reconnect/credentials?locale=${locale}`, { token, secrets });
}

/** The way back from a consent page, told to the server: it counts once, so it is asked once. */
export function finishQuery(back: WayBack, locale: Locale) {
  return queryOptions({
    queryKey: ['consent', back.state],
    queryFn: () => sendJson<SignInDone>(`/api/consent/finish?locale=${locale}`, back),
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
