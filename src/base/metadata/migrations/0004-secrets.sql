-- Keys that secrets are encrypted with, themselves encrypted with a master key that is never stored here.
create table secret_key (
  id text primary key,
  workspace text not null,
  master_key text not null,
  wrapped text not null,
  messages bigint not null check (messages >= 0),
  created_at timestamptz not null,
  -- Set when another took its place: it opens what it sealed and seals nothing more.
  retired_at timestamptz
);

create index secret_key_by_workspace on secret_key (workspace, created_at);

-- Credentials of sources. `sealed` is bound to its place: moved to another row it cannot be opened.
create table secret (
  workspace text not null,
  owner text not null,
  field text not null,
  sealed text not null,
  key_id text not null references secret_key (id),
  updated_at timestamptz not null,
  primary key (workspace, owner, field)
);
