import type { TokenStore, Tokens } from '../schema.ts';

/** Where the tokens of one connection are kept. `write` returns when they would survive a crash. */
export type TokenShelf = {
  read(): Promise<Tokens | null>;
  write(tokens: Tokens): Promise<void>;
};

/** The tokens of a connection, for who may also put others in their place. */
export type KeptTokens = TokenStore & {
  /** A person allowed Rapport in anew: these count from now on, after the exchange that is under way. */
  replace(tokens: Tokens): Promise<void>;
};

/**
 * The tokens of a connection over a place that keeps them. One store for each connection of the process: the exchange
 * that is under way is here, and whoever comes in the meantime gets what it gives.
 */
export function openTokenStore(shelf: TokenShelf): KeptTokens {
  let underWay: Promise<Tokens> | null = null;
  const exchangeOnce = async (
    stale: Tokens | null,
    exchange: (current: Tokens | null) => Promise<Tokens>,
  ): Promise<Tokens> => {
    const current = await shelf.read();
    if (current !== null && current.accessToken !== stale?.accessToken) return current;
    const next = await exchange(current);
    await shelf.write(next);
    return next;
  };
  return {
    read: () => shelf.read(),
    async replace(tokens) {
      await Promise.allSettled([underWay]);
      await shelf.write(tokens);
    },
    renew(stale, exchange) {
      underWay ??= exchangeOnce(stale, exchange).finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}
