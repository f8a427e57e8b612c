import type { Secrets } from '../../../base/secret/secrets.ts';
import { openTokenStore } from '../../../connect/index.ts';
import type { KeptTokens } from '../../../connect/index.ts';
import { zTokens } from '../../../connect/schema.ts';

/** Field under which a source's tokens are kept, beside those of its configuration. */
export const TOKENS_FIELD = '(tokens)';

/** The tokens of a source, among its secrets: a new one is on the disk before anybody has it. */
export function tokenStoreOf(secrets: Secrets, source: string): KeptTokens {
  const name = { owner: source, field: TOKENS_FIELD };
  return openTokenStore({
    async read() {
      const text = await secrets.read(name);
      return text === null ? null : zTokens.parse(JSON.parse(text));
    },
    write: (tokens) => secrets.write(name, JSON.stringify(tokens)),
  });
}
