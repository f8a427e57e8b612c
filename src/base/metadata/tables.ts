/** The tables of the metadata store, as Kysely sees them. The migrations make them; a golden dump keeps both equal. */
import type { ColumnType } from 'kysely';

import type { Problem } from '../problem.ts';
import type { JsonText } from './json-text.ts';

/** Reads as the value; written as `toJson(value)`. */
export type Json<T> = ColumnType<T, JsonText<T>, JsonText<T>>;

/** ISO instant in UTC, to the millisecond, both ways: '2025-03-31T12:00:00.000Z'. */
export type Instant = string;

export type StreamCount = { stream: string; rows: number; rejected: number };

export type SourceState = 'active' | 'paused' | 'reconnect';

export type Tables = {
  source: {
    id: string;
    workspace: string;
    kind: string;
    name: string;
    /** No secrets. */
    config: Json<Record<string, unknown>>;
    created_at: Instant;
    /** reconnect: its credentials were refused; only new ones help. */
    state: ColumnType<SourceState, SourceState | undefined>;
    /** Parsed by the stage that owns it; null = by hand. */
    schedule: ColumnType<unknown, JsonText<unknown> | null | undefined>;
    /** Taken away; it goes for good with the next publish. */
    removed_at: ColumnType<Instant | null, Instant | null | undefined>;
    attempted_at: ColumnType<Instant | null, Instant | null | undefined>;
    scheduled_at: ColumnType<Instant | null, Instant | null | undefined>;
  };
  sync_run: {
    id: string;
    source_id: string;
    started_at: Instant;
    finished_at: Instant | null;
    status: 'running' | 'succeeded' | 'failed' | 'stopped';
    streams: Json<StreamCount[]>;
    problems: Json<Problem[]>;
  };
  snapshot: {
    workspace: string;
    number: number;
    file: string;
    published_at: Instant;
    content_hash: string;
    policy_hash: string;
    /** At most one of a workspace, kept by an index. */
    current: boolean;
  };
  document: {
    id: string;
    kind: 'mapping' | 'report' | 'template' | 'brand' | 'policy';
    name: string;
    /** Counts the writes of the draft, so that a writer notices another. */
    version: number;
    /** The draft, parsed with the schema of its kind by the stage that owns it. */
    body: Json<unknown>;
    created_at: Instant;
    updated_at: Instant;
    deleted_at: Instant | null;
    /** The revision that readers see; null while there is only a draft. */
    published: number | null;
    /** Whose it is; null = from before there were people. */
    created_by: ColumnType<string | null, string | null | undefined>;
  };
  document_revision: {
    document_id: string;
    number: number;
    name: string;
    body: Json<unknown>;
    published_at: Instant;
  };
  decision: {
    id: string;
    kind: string;
    left: string;
    right: string;
    decided_by: string;
    decided_at: Instant;
    undone_at: Instant | null;
    undone_by: ColumnType<string | null, string | null | undefined>;
    /** What was decided at once carries one name, so that it can be undone at once. */
    batch: ColumnType<string | null, string | null | undefined>;
    note: ColumnType<string | null, string | null | undefined>;
  };
  secret_key: {
    id: string;
    workspace: string;
    master_key: string;
    wrapped: string;
    messages: number;
    created_at: Instant;
    retired_at: Instant | null;
  };
  secret: {
    workspace: string;
    owner: string;
    field: string;
    /** `v1.<master key>.<data key>.<nonce>.<text>.<tag>`, by `base/secret`. */
    sealed: string;
    key_id: string;
    updated_at: Instant;
  };
  reconnect_link: {
    id: string;
    workspace: string;
    source_id: string;
    /** SHA-256 of the link's token, which is stored nowhere. */
    token_hash: string;
    created_at: Instant;
    expires_at: Instant;
    used_at: Instant | null;
    revoked_at: Instant | null;
  };
  preference: { key: string; value: Json<unknown> };
  upload: {
    id: string;
    file_name: string;
    size: number;
    detected: Json<unknown>;
    created_at: Instant;
  };
  job: {
    id: string;
    kind: string;
    state: 'waiting' | 'running' | 'succeeded' | 'failed' | 'stopped';
    progress: Json<unknown>;
    created_at: Instant;
    updated_at: Instant;
    problems: Json<Problem[]>;
  };
  person: {
    id: string;
    /** In lower case. */
    email: string;
    name: string;
    password_hash: string;
    locale: ColumnType<string | null, string | null | undefined>;
    theme: ColumnType<string | null, string | null | undefined>;
    created_at: Instant;
    suspended_at: ColumnType<Instant | null, Instant | null | undefined>;
    /** The second factor counts from here on. */
    second_at: ColumnType<Instant | null, Instant | null | undefined>;
    /** The last time step whose code was used. */
    second_step: ColumnType<number, number | undefined>;
  };
  member: {
    workspace: string;
    person_id: string;
    role: string;
    /** Parsed by the stage that owns them, like `masks` and `reports`. */
    rule: Json<unknown>;
    masks: Json<unknown>;
    reports: ColumnType<unknown, JsonText<unknown> | null>;
    created_at: Instant;
  };
  session: {
    id: string;
    token_hash: string;
    person_id: string;
    created_at: Instant;
    used_at: Instant;
    expires_at: Instant;
    browser: string;
    address: string;
    viewing_as: ColumnType<string | null, string | null | undefined>;
  };
  pass: {
    id: string;
    kind: 'claim' | 'invitation' | 'reset';
    token_hash: string;
    workspace: string;
    email: string | null;
    access: ColumnType<unknown, JsonText<unknown> | null>;
    person_id: string | null;
    made_by: string | null;
    created_at: Instant;
    expires_at: Instant;
    used_at: ColumnType<Instant | null, Instant | null | undefined>;
  };
  recovery_code: {
    person_id: string;
    code_hash: string;
    used_at: ColumnType<Instant | null, Instant | null | undefined>;
  };
  api_token: {
    id: string;
    workspace: string;
    person_id: string;
    name: string;
    token_hash: string;
    scopes: Json<unknown>;
    created_at: Instant;
    expires_at: Instant;
    used_at: ColumnType<Instant | null, Instant | null | undefined>;
    revoked_at: ColumnType<Instant | null, Instant | null | undefined>;
  };
  audit_entry: {
    workspace: string;
    /** 1, 2, 3 … without gaps. */
    number: number;
    at: Instant;
    actor: string | null;
    event: string;
    target: string | null;
    details: Json<Record<string, string>>;
    /** Hash of the entry before; empty for the first. */
    previous: string;
    hash: string;
  };
};
