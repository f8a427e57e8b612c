-- Links by which a person without an account connects one source anew. Only the hash of a link is kept.
create table reconnect_link (
  id text primary key,
  workspace text not null,
  source_id text not null references source (id) on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- It works once: set when the source was connected by it.
  used_at timestamptz,
  revoked_at timestamptz
);

create index reconnect_link_by_source on reconnect_link (source_id);
