-- Where data comes from. `config` holds no secrets.
create table source (
  id text primary key,
  workspace text not null,
  kind text not null,
  name text not null,
  config json not null,
  created_at timestamptz not null
);

-- One attempt to bring a source up to date.
create table sync_run (
  id text primary key,
  source_id text not null references source (id),
  started_at timestamptz not null,
  finished_at timestamptz,
  status text not null check (status in ('running', 'succeeded', 'failed', 'stopped')),
  streams json not null,
  problems json not null
);

create index sync_run_by_source on sync_run (source_id, started_at);

-- Published, immutable warehouse files. The current one is the atomic pointer of its workspace.
create table snapshot (
  workspace text not null,
  number integer not null check (number > 0),
  file text not null,
  published_at timestamptz not null,
  content_hash text not null,
  policy_hash text not null,
  current boolean not null,
  primary key (workspace, number)
);

create unique index snapshot_current on snapshot (workspace) where current;

-- Everything that people write and keep: mappings, reports, templates, brands, policies.
create table document (
  id text primary key,
  kind text not null check (kind in ('mapping', 'report', 'template', 'brand', 'policy')),
  name text not null,
  version integer not null check (version > 0),
  body json not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);

create index document_by_kind on document (kind, name);

-- What people decided about which records are the same account. Never deleted, only undone.
create table decision (
  id text primary key,
  kind text not null,
  "left" text not null,
  "right" text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  undone_at timestamptz
);

create table preference (
  key text primary key,
  value json not null
);

-- Files that people gave, with what was found in them.
create table upload (
  id text primary key,
  file_name text not null,
  size bigint not null check (size >= 0),
  detected json not null,
  created_at timestamptz not null
);

-- Work that outlasts a request.
create table job (
  id text primary key,
  kind text not null,
  state text not null check (state in ('waiting', 'running', 'succeeded', 'failed', 'stopped')),
  progress json not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  problems json not null
);

create index job_by_state on job (state, created_at);
