import type { Clock } from '../../../base/clock.ts';
import { isFault } from '../../../base/fault.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import type { CheckedAccount } from '../../../connect/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { SourceRecord, Sources } from '../sources.ts';
import type { Connections } from './connections.ts';
import type { ReconnectLinks } from './reconnect-links.ts';

/** Who sets out: the browser by its own secret, and the reconnect link that brought it, if one did. */
export type Traveller = { browser: string; redirectUri: string; link: string | null };

/** What comes back with the browser. `issuer` is who says to answer (RFC 9207), where they say it. */
export type WayBack = {
  browser: string;
  state: string;
  code: string | null;
  error: string | null;
  issuer: string | null;
};

/** A source that is connected: whose account answers now, and the link that was used for it. */
export type Arrival = { source: SourceRecord; account: string; link: string | null };

/** People on their way to a source's consent page and back. */
export type Consents = {
  /** The address of the consent page. */
  begin(source: SourceRecord, from: Traveller): Promise<Result<{ url: string }>>;
  /** Takes the way back to its end: tokens are kept. A state counts once, in the browser that set out, for ten minutes. */
  finish(back: WayBack): Promise<Result<Arrival>>;
};

type Journey = Traveller & { source: string; verifier: string | null; until: number };

const MINUTES = 10;
/** Journeys remembered at a time: whoever begins more than that forgets the oldest. */
const MOST = 1000;

export type ConsentsSpec = {
  sources: Sources;
  connections: Connections;
  links: Pick<ReconnectLinks, 'use' | 'release'>;
  /** The address at which this browser reaches a source's page. */
  reach(url: string): string;
  clock: Clock;
};

/** Journeys live in this process alone: what proves a way back is written nowhere, and a restart ends them all. */
export function openConsents(spec: ConsentsSpec): Consents {
  const journeys = new Map<string, Journey>();
  /** A state is taken away whatever comes of it. */
  const take = (back: WayBack): Journey | null => {
    const journey = journeys.get(back.state);
    journeys.delete(back.state);
    if (journey === undefined || journey.browser !== back.browser) return null;
    return journey.until < spec.clock.now() ? null : journey;
  };
  return {
    async begin(source, from) {
      const connection = await spec.connections.of(source);
      if (!connection.ok) return connection;
      const { signIn } = connection.value;
      if (signIn === null) return fail(serveProblems.make('no_consent', { source: source.name }));
      const { url, state, verifier } = signIn.begin(from.redirectUri);
      const [oldest] = journeys.keys();
      if (journeys.size >= MOST && oldest !== undefined) journeys.delete(oldest);
      const until = spec.clock.now() + MINUTES * 60_000;
      journeys.set(state, { ...from, source: source.id, verifier, until });
      return ok({ url: spec.reach(url) });
    },
    async finish(back) {
      const journey = take(back);
      const source = journey === null ? null : await spec.sources.find(journey.source);
      if (journey === null || source === null || source.removedAt !== null) return lost();
      const account = await arrive(source, { journey, back }, spec);
      return account.ok ? ok({ source, account: account.value.name, link: journey.link }) : account;
    },
  };
}

/** Checks who came back and from where, then exchanges the code; a link's one use is given back when that fails. */
async function arrive(
  source: SourceRecord,
  { journey, back }: { journey: Journey; back: WayBack },
  { connections, links }: ConsentsSpec,
): Promise<Result<CheckedAccount>> {
  const connection = await connections.of(source);
  if (!connection.ok) return connection;
  const { signIn } = connection.value;
  if (signIn === null || isForeign(back.issuer, signIn.origin)) return lost();
  if (back.code === null || back.error !== null)
    return fail(serveProblems.make('consent_denied', { source: source.name }));
  if (journey.link !== null && !(await links.use(journey.link)))
    return fail(serveProblems.make('link_closed', {}));
  const { redirectUri, verifier } = journey;
  const account = await tried(async () => {
    await signIn.finish({ code: back.code ?? '', redirectUri, verifier });
    return connection.value.check();
  });
  if (!account.ok && journey.link !== null) await links.release(journey.link);
  return account;
}

/** A problem of a fault is an answer; a fault without one is thrown on. */
export async function tried<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isFault(error) && error.problem !== null) return fail(error.problem);
    throw error;
  }
}

function isForeign(issuer: string | null, origin: string): boolean {
  if (issuer === null) return false;
  return !URL.canParse(issuer) || new URL(issuer).origin !== origin;
}

function lost(): Result<never> {
  return fail(serveProblems.make('consent_lost', { minutes: MINUTES }));
}
