/** The page on which a person allows an app in, and the token endpoint behind it. */
import type { OAuthServer } from './oauth-server.ts';
import { reply } from './vendor.ts';
import type { VendorReply, VendorRequest } from './vendor.ts';

/** Answers `/…/authorize` with a page of two links, and every other path as the token endpoint. */
export function answerOAuth(
  server: OAuthServer,
  request: VendorRequest,
  { title, now }: { title: string; now: number },
): VendorReply {
  if (!request.path.endsWith('/authorize')) return server.token(request, now);
  const { query } = request;
  const target = query.get('redirect_uri') ?? '';
  if (!URL.canParse(target)) return reply({ error: 'invalid_request' }, 400);
  const state = query.get('state') ?? '';
  const allow = backTo(target, { code: server.consent(query.get('code_challenge')), state });
  const deny = backTo(target, { error: 'access_denied', state });
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title} (stand-in)</h1>
<p>Rapport asks to read this account.</p>
<p><a href="${escaped(allow)}">Allow</a> <a href="${escaped(deny)}">Deny</a></p></html>`,
  };
}

function backTo(target: string, fields: Readonly<Record<string, string>>): string {
  const url = new URL(target);
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  return url.href;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
