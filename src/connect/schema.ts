/**
 * What a connector promises and what it hands over. A connector describes itself (form, secrets, sign-in,
 * hosts, streams, what they mean) and reads; it never sees a table. What it needs of the world is `Effects`.
 */
import { z } from 'zod';
import type { Clock } from '../base/clock.ts';
import type { StopSignal } from '../base/engine-door.ts';
import type { Text } from '../base/locale.ts';
import type { Problem, Result } from '../base/problem.ts';

// ------------------------------------------------------------------------------- streams and batches

/** Type a source declares or a detector finds for one column. `text` is the safe answer. */
export const zFieldType = z.enum(['text', 'integer', 'decimal', 'boolean', 'date', 'timestamp']);
export type FieldType = z.infer<typeof zFieldType>;

export const zField = z.strictObject({
  name: z.string().min(1).max(200),
  type: zFieldType,
  /** How the text of a value is written at the source; null where it is already ISO and dot-decimal. */
  format: z
    .strictObject({
      /** Decimal mark of numbers, e.g. ',' in '1.234,56'. */
      decimal: z.enum(['.', ',']).nullable(),
      /** Order of day, month and year in dates. */
      date: z.enum(['ymd', 'dmy', 'mdy']).nullable(),
    })
    .nullable(),
});
export type Field = z.infer<typeof zField>;

/** One stream of a source: becomes one raw table, keyed by `key`. */
export const zStream = z.strictObject({
  name: z.string().min(1).max(200),
  /** Columns that identify a record; empty = no identity, the row's content is its key. */
  key: z.array(z.string()),
  fields: z.array(zField).min(1),
  /** Part of the source it belongs to, for people: 'crm', 'billing', a file's name. */
  group: z.string(),
  /** Every read gives the whole of it: a record that is not seen again is gone. Else reads add and change only. */
  whole: z.boolean(),
  /** Field that says when a record changed last, by which later reads begin; null = the source has none. */
  cursor: z.string().nullable(),
  /**
   * How a record that is gone is known. `column`: it comes again with true in this boolean field. `sweep`: the source
   * says nothing; a read without a cursor gives every record that is left. null = a whole stream, or never deleted.
   */
  deletes: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('column'), column: z.string() }),
      z.strictObject({ by: z.literal('sweep') }),
    ])
    .nullable(),
  /** Fields whose former values are kept with their dates, whatever a person chose: stage, owner, tier. */
  history: z.array(z.string()),
});
export type Stream = z.infer<typeof zStream>;

export type SourceValue = string | number | boolean | null;

/**
 * A batch is rows in memory (column order = stream.fields) or a delimited text file on our own disk that the
 * landing engine reads itself (UTF-8, header already skipped), which is how a million rows stay cheap.
 * A row of nulls is no record; one with another number of values than the stream has fields is refused when it lands.
 * A cursor that is not null closes a checkpoint: what came since the last one is committed together with it.
 */
export type Batch =
  | { kind: 'rows'; stream: string; rows: SourceValue[][]; firstRow: number; cursor: string | null }
  | {
      kind: 'file';
      stream: string;
      path: string;
      delimiter: string;
      quote: '"' | "'" | null;
      /** Lines before the first record (title lines and header). */
      skipLines: number;
      /**
       * Every line begins with two columns of ours: the record's row in the person's file, and empty or the
       * reason why the record is refused whole (then its text stands in the first field).
       */
      numbered: boolean;
      cursor: string | null;
    }
  /** The account or its user may not read this stream: what was landed before stays, and nothing is committed. */
  | { kind: 'left_out'; stream: string; reason: Problem; cursor: null };

/** A batch with records. */
export type DataBatch = Exclude<Batch, { kind: 'left_out' }>;

/** How far the read of a stream is. `notice` says why it waits, or what was left out; null = it goes on as planned. */
export type ReadProgress = {
  stream: string;
  rows: number;
  requests: number;
  /** Milliseconds spent waiting for the source's limits, in all. */
  waitedMs: number;
  notice: Problem | null;
};

/** Days that are read again, both included: ISO dates. */
export const zReadRange = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
export type ReadRange = z.infer<typeof zReadRange>;

export type ReadContext = {
  /** Stream name → cursor stored with the last landed batch. None = the whole stream. */
  cursors: Readonly<Record<string, string>>;
  signal: StopSignal;
  /** Folder inside our own data for files that this read needs; emptied after the run. */
  staging: string;
  /**
   * Only what changed in these days, whatever the cursors say: a back-fill. Sources that cannot be asked so read all; the
   * cursors that they give then are not kept.
   */
  range?: ReadRange;
  /** Told while a stream is read; sources on our own disk say nothing. */
  onProgress?: (progress: ReadProgress) => void;
};

/** A configured, opened source: streams discovered, ready to be read. */
export type Source = {
  streams: readonly Stream[];
  /** What its streams mean: those the connector knows, and fields of the account's own that were recognised. */
  maps: readonly StreamMap[];
  read(stream: string, context: ReadContext): AsyncIterable<Batch>;
  /** How many of its streams may be read side by side, under the limits that they share; absent = one after the other. */
  parallel?: number;
};

// ------------------------------------------------------------------------------------------ meaning

/**
 * How a record refers to its account: `key` holds the key of a record of `stream`, of this source or, with a
 * category, of the workspace's source of that category (`crm`: a payer that carries the CRM's id of the company).
 * The others are columns to recognise it by. As `AccountLink` of the model, before the sources have names.
 */
export const zStreamLink = z.strictObject({
  key: z
    .strictObject({
      column: z.string(),
      stream: z.string().nullable(),
      category: z.string().nullable(),
    })
    .nullable(),
  taxId: z.string().nullable(),
  domain: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string().nullable(),
});
export type StreamLink = z.infer<typeof zStreamLink>;

/**
 * What a stream means: entity and fields of the model, as plain data in the shape of its mapping documents, less the
 * name of the source. The model checks it (`checkMapping`) when a source is added.
 */
export const zStreamMap = z.strictObject({
  stream: z.string(),
  entity: z.string(),
  /** Canonical field → column, or formula over the stream's columns, or a constant. */
  fields: z.record(
    z.string(),
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('column'), column: z.string() }),
      z.strictObject({ from: z.literal('formula'), formula: z.string() }),
      z.strictObject({
        from: z.literal('constant'),
        value: z.union([z.string(), z.number(), z.boolean()]),
      }),
    ]),
  ),
  /** Field → value at the source → value of the model. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  /** Keep only rows for which the formula holds; null = all. */
  where: z.string().nullable(),
  account: zStreamLink.nullable(),
});
export type StreamMap = z.infer<typeof zStreamMap>;

// ------------------------------------------------------------------------------------------ effects

/** One request as it goes out. `url` is absolute; secrets in it or in the headers never reach a message. */
export type HttpRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
};

/** What came back. Names of headers are in lower case; `url` is where redirects ended. */
export type HttpReply = {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  url: string;
};

/**
 * The only way out. Sends one request, without repeating it. Refuses what `hosts` does not name, private addresses,
 * odd ports and schemes; its messages name the host and nothing else of a request. Faults carry a problem: `http_refused`, `http_deadline`, `http_failed`, `http_too_large`.
 */
export type HttpClient = {
  send(request: HttpRequest, signal: StopSignal): Promise<HttpReply>;
};

export type HttpSpec = {
  /** Hosts that may be reached: `api.stripe.com`, or `*.zendesk.com` for any one label. */
  hosts: readonly string[];
};

/** What a sign-in gave. `expiresAt` in epoch milliseconds, null = it does not say. */
export const zTokens = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  expiresAt: z.number().nullable(),
  /** What else the reply told and later requests need, e.g. the address of the API. */
  extra: z.record(z.string(), z.string()),
  /** When they were given, and when the refresh token ends, in epoch milliseconds, where that is known. */
  givenAt: z.number().exactOptional(),
  refreshExpiresAt: z.number().exactOptional(),
});
export type Tokens = z.infer<typeof zTokens>;

/** The tokens of one connection, shared by everything that uses it. */
export type TokenStore = {
  read(): Promise<Tokens | null>;
  /**
   * Exchanges `stale` for new tokens: one exchange in flight for a connection, and none where another already
   * replaced `stale`. What it gives has been stored durably before anybody can use it.
   */
  renew(
    stale: Tokens | null,
    exchange: (current: Tokens | null) => Promise<Tokens>,
  ): Promise<Tokens>;
};

/** What a connector may do to the world. Made by the shell for one connection; by tests at the socket. */
export type Effects = {
  clock: Clock;
  /** Milliseconds since some moment, for limits and waits: it goes on even where the clock is fixed. */
  elapsed(): number;
  /** Uniform in [0, 1): spreads retries. */
  random(): number;
  /** Waits; the fault `stopped` when the signal ends it. */
  sleep(ms: number, signal: StopSignal): Promise<void>;
  http(spec: HttpSpec): HttpClient;
  tokens: TokenStore;
};

// ---------------------------------------------------------------------------------------- connectors

/** What kind of system a connector reads. */
export const zCategory = z.enum([
  'crm',
  'billing',
  'support',
  'survey',
  'time',
  'files',
  'database',
  'demo',
]);
export type Category = z.infer<typeof zCategory>;

/** How a connector signs in, for its page and the button to connect. */
export const zAuthKind = z.enum([
  'none',
  'key',
  'basic',
  'oauth_code',
  'client_credentials',
  'session',
  'jwt',
]);
export type AuthKind = z.infer<typeof zAuthKind>;

/** Where a person allows Rapport in (OAuth 2, code grant). People who host Rapport register an application of their own. */
export type OAuthApp = {
  authorizeUrl: string;
  tokenUrl: string;
  scopes: readonly string[];
  scopeSeparator: ' ' | ',';
  clientId: string;
  clientSecret: string;
  /** Where the application's own name and password go in the token request. */
  clientAuth: 'basic' | 'body';
  pkce: boolean;
  /** Days without use after which a refresh token dies; null = it does not. Kept alive by the shell. */
  idleDays: number | null;
};

/** Who answered a check, for people: 'Acme Ltda (acme.pipedrive.com)'. */
export type CheckedAccount = { name: string };

/** What `.meta()` of a field of a configuration may say, beside zod's own. All texts in three languages. */
export type FieldMeta = {
  secret?: true;
  label: Text;
  help?: Text;
  /** Shown in the empty field: a shape, not a value. */
  placeholder?: string;
};

/** One kind of source. `config` is a strict zod object whose fields carry `FieldMeta`; `formOf` makes a form of it. */
export type Connector<Config> = {
  kind: string;
  title: string;
  category: Category;
  config: z.ZodType<Config>;
  auth: readonly AuthKind[];
  /** Hosts of this configuration, as `HttpSpec.hosts`; none for what does not leave the machine. */
  hosts(config: Config): readonly string[];
  /** The application to sign in with, where the configuration chose that way. */
  oauth(config: Config): OAuthApp | null;
  /** What its known streams mean. `Source.maps` says it of one account. */
  maps: readonly StreamMap[];
  /** Asks the source once: is this configuration right, and whose account is it? */
  check(config: Config, effects: Effects): Promise<Result<CheckedAccount>>;
  open(config: Config, effects: Effects): Promise<Source>;
};

// --------------------------------------------------------------------------------------------- forms

/** A field of the form that a configuration is made with. `path` is where its value goes: `auth.token`. */
export type FormField = {
  path: string;
  label: Text;
  help: Text | null;
  placeholder: string | null;
  required: boolean;
  /** The value of a new form; null = empty. */
  initial: string | number | boolean | null;
  input:
    | { kind: 'text'; secret: boolean; pattern: string | null; maxLength: number | null }
    | { kind: 'number'; least: number | null; most: number | null }
    | { kind: 'switch' }
    | { kind: 'date' }
    | { kind: 'choice'; choices: readonly string[] }
    /** One way of several: the chosen one's fields are shown. `path` takes its name. */
    | { kind: 'variant'; variants: readonly FormVariant[] };
};
export type FormVariant = { value: string; label: Text; fields: readonly FormField[] };
