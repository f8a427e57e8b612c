/** The owner of an app, signed in as its own pages are: what every test of the API asks with. */
import { required } from '../../src/base/fault.ts';
import type { App } from '../../src/serve/app/app.ts';
import type { Server } from '../../src/serve/http/route.ts';

/** Headers of a page on this machine. */
export const PAGE = { host: '127.0.0.1', origin: 'http://127.0.0.1' } as const;

export const OWNER = {
  name: 'Olga Owner',
  email: 'olga@example.com',
  password: 'blue kettle seven rivers',
} as const;

/** Headers with a session. */
export type Signed = typeof PAGE & { cookie: string };

/** Claims the app and gives what its owner's requests carry. */
export async function claimed(app: App, server: Server): Promise<Signed> {
  const code = required(await app.people.door.claimCode(), 'a code: the app is claimed already');
  return signed(
    await server.inject({
      method: 'POST',
      url: '/api/claim',
      headers: PAGE,
      payload: { code, ...OWNER },
    }),
  );
}

/** What a reply that let somebody in gave them. */
export function signed(reply: { statusCode: number; body: string; headers: object }): Signed {
  const cookies = 'set-cookie' in reply.headers ? [reply.headers['set-cookie']].flat() : [];
  const cookie = cookies.map(String).find((text) => text.includes('rapport-session='));
  if (reply.statusCode !== 200 || cookie === undefined)
    throw new Error(`nobody was let in: ${reply.statusCode} ${reply.body}`);
  return { ...PAGE, cookie: cookie.split(';')[0] ?? '' };
}
