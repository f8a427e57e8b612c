import type { Secrets } from '../../../base/secret/secrets.ts';
import { stableStringify } from '../../../base/stable-json.ts';
import { zTokens } from '../../../connect/schema.ts';
import type { Tokens, TokenStore } from '../../../connect/schema.ts';

/** Field under which a source's tokens are kept, beside those of its configuration. */
export const TOKENS_FIELD = '(tokens)';

/**
 * The tokens of a source, among its secrets. Whoever finds them stale at the same time waits for one exchange, and what
 * it gave is on the disk before anybody has it: a refresh token that is good for one use is never lost with the process.
 */
export function tokenStoreOf(secrets: Secrets, source: string): TokenStore {
  const name = { owner: source, field: TOKENS_FIELD };
  let underWay: Promise<Tokens> | null = null;
  const read = async (): Promise<Tokens | null> => {
    const text = await secrets.read(name);
    return text === null ? null : zTokens.parse(JSON.parse(text));
  };
  const exchangeOnce: TokenStore['renew'] = async (stale, exchange) => {
    const current = await read();
    if (current !== null && stableStringify(current) !== stableStringify(stale)) return current;
    const fresh = await exchange(current);
    await secrets.write(name, JSON.stringify(fresh));
    return fresh;
  };
  return {
    read,
    renew(stale, exchange) {
      underWay ??= exchangeOnce(stale, exchange).finally(() => (underWay = null));
      return underWay;
    },
  };
}
