import type { Locale } from '../../../base/locale.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import type { Secrets } from '../../../base/secret/secrets.ts';
import { findConnector } from '../../../connect/index.ts';
import type { Brand } from '../../../report/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { ReconnectView } from '../../schema.ts';
import type { SourceRecord, Sources } from '../sources.ts';
import { putSecrets } from './config-secrets.ts';
import type { SecretTexts } from './config-secrets.ts';
import type { Connection, Connections } from './connections.ts';
import { openConsents, tried } from './consents.ts';
import type { Traveller, WayBack } from './consents.ts';
import { credentialFields } from './credential-fields.ts';
import type { OpenLink, ReconnectLinks } from './reconnect-links.ts';
import type { Syncs } from './sync.ts';
import { viewPlain } from './view-connector.ts';

type Setting = Omit<Traveller, 'link'>;

/** Signing in to sources: by who works here, and by a link that works without an account. */
export type SignIns = {
  begin(source: string, from: Setting): Promise<Result<{ url: string }>>;
  /** The way back of either; `source` is null for who came by a link. What is connected is read at once. */
  finish(back: WayBack): Promise<Result<{ source: string | null; account: string }>>;
  openLink(source: string): Promise<Result<{ token: string; expiresAt: string }>>;
  revokeLink(source: string): Promise<Result<{ id: string }>>;
  /** What the page of a link shows: who asks for what, and nothing else of the workspace. */
  look(token: string, locale: Locale): Promise<Result<ReconnectView>>;
  beginByLink(token: string, from: Setting): Promise<Result<{ url: string }>>;
  /** Takes credentials by a link, when they work. */
  giveByLink(token: string, given: SecretTexts): Promise<Result<{ account: string }>>;
};

export type SignInsSpec = {
  sources: Sources;
  secrets: Secrets;
  connections: Connections;
  links: ReconnectLinks;
  syncs: Pick<Syncs, 'start'>;
  brand(): Brand;
  reach(url: string): string;
  clock: { now(): number };
};

/** Opens the ways in; what is under way lives as long as the process. */
export function openSignIns(spec: SignInsSpec): SignIns {
  const { sources, links } = spec;
  const consents = openConsents(spec);
  const withSource = async <T>(
    id: string,
    work: (source: SourceRecord) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const source = await sources.find(id);
    return source === null || source.removedAt !== null
      ? fail(serveProblems.make('unknown_source', { source: id }))
      : work(source);
  };
  const withLink = async <T>(
    token: string,
    work: (source: SourceRecord, link: OpenLink) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const link = await links.find(token);
    const source = link === null ? null : await sources.find(link.source);
    return link === null || source === null || source.removedAt !== null
      ? fail(serveProblems.make('link_closed', {}))
      : work(source, link);
  };
  return {
    begin: (id, from) =>
      withSource(id, (source) => consents.begin(source, { ...from, link: null })),
    async finish(back) {
      const arrived = await consents.finish(back);
      if (!arrived.ok) return arrived;
      const { source, account, link } = arrived.value;
      await readNow(source, spec);
      return ok({ source: link === null ? source.id : null, account });
    },
    openLink: (id) =>
      withSource(id, async (source) => {
        const connection = await spec.connections.of(source);
        const isPossible =
          (connection.ok && connection.value.signIn !== null) || fieldsOf(source).length > 0;
        return isPossible
          ? ok(await links.open(id))
          : fail(serveProblems.make('nothing_to_reconnect', { source: source.name }));
      }),
    revokeLink: (id) =>
      withSource(id, async () => {
        await links.revoke(id);
        return ok({ id });
      }),
    look: (token, locale) =>
      withLink(token, async (source, { expiresAt }) => {
        const connection = await spec.connections.of(source);
        const signIn = connection.ok && connection.value.signIn !== null;
        const fields = signIn ? [] : fieldsOf(source).map((field) => viewPlain(field, locale));
        const { name, logo, colors } = spec.brand();
        return ok({
          title: findConnector(source.kind)?.title ?? source.kind,
          brand: { name, logo, color: colors.primary },
          signIn,
          fields,
          expiresAt,
        });
      }),
    beginByLink: (token, from) =>
      withLink(token, (source, { id }) => consents.begin(source, { ...from, link: id })),
    giveByLink: (token, given) =>
      withLink(token, (source, link) => giveCredentials(source, { link, given }, spec)),
  };
}

function fieldsOf({ kind, config }: SourceRecord): ReturnType<typeof credentialFields> {
  return credentialFields(findConnector(kind)?.form ?? [], config);
}

/** Only fields that the page shows count, and only credentials that the source takes are kept. */
async function giveCredentials(
  source: SourceRecord,
  { link, given }: { link: OpenLink; given: SecretTexts },
  spec: SignInsSpec,
): Promise<Result<{ account: string }>> {
  const asked = new Set(fieldsOf(source).map(({ path }) => path));
  const texts = Object.fromEntries(Object.entries(given).filter(([path]) => asked.has(path)));
  const config = putSecrets(source.config, texts);
  const settled = await spec.connections.settle({ id: source.id, kind: source.kind, config });
  if (!settled.ok) return settled;
  const account = await asks(settled.value.connection);
  if (!account.ok) return account;
  if (!(await spec.links.use(link.id))) return fail(serveProblems.make('link_closed', {}));
  for (const [field, text] of Object.entries(settled.value.secrets))
    await spec.secrets.write({ owner: source.id, field }, text);
  await readNow(source, spec);
  return ok({ account: account.value.name });
}

function asks(connection: Connection): ReturnType<Connection['check']> {
  return tried(() => connection.check());
}

async function readNow(source: SourceRecord, { sources, syncs }: SignInsSpec): Promise<void> {
  if (source.state === 'reconnect') await sources.setState(source.id, 'active');
  await syncs.start(source.id);
}
