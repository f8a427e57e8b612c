import { Fault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import type { Effects, HttpRequest } from '../../schema.ts';
import { selectOne } from '../select/select.ts';
import { parsePath } from '../select/path.ts';
import { parseBody } from '../send/parse-body.ts';
import type { Auth } from './auth.ts';
import { withHeader } from './static.ts';
import { tokenAuth } from './token-auth.ts';

/** A login call whose reply carries a token for a while. */
export type SessionLogin = {
  title: string;
  login: HttpRequest;
  /** Where the token stands in the reply. */
  token: string;
  header: string;
  /** Milliseconds it is good for; null = until the source refuses it. */
  lifeMs: number | null;
};

/** Signs in by a call and shows the token it gave in a header. */
export function session(effects: Effects, spec: SessionLogin): Auth {
  const path = parsePath(spec.token);
  return tokenAuth(
    effects,
    async (_current, signal) => {
      const client = effects.http({ hosts: [new URL(spec.login.url).hostname] });
      const body = parseBody((await client.send(spec.login, signal)).body);
      const token = body.kind === 'json' ? selectOne(body.value, path) : null;
      if (typeof token !== 'string')
        throw new Fault('source_refused', {
          message: 'the login gave no token',
          problem: connectProblems.make('credentials_refused', { source: spec.title }),
        });
      const expiresAt = spec.lifeMs === null ? null : effects.clock.now() + spec.lifeMs;
      return { accessToken: token, refreshToken: null, expiresAt, extra: {} };
    },
    (request, { accessToken }) => withHeader(request, spec.header, accessToken),
  );
}
