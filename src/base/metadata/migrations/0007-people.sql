-- People of the installation. The password is known by its hash alone.
create table person (
  id text primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text not null,
  locale text,
  theme text,
  created_at timestamptz not null,
  suspended_at timestamptz,
  -- The second factor counts from here on; `second_step` is the last time step whose code was used.
  second_at timestamptz,
  second_step bigint not null default 0
);

-- What a person may do and see in a workspace.
create table member (
  workspace text not null,
  person_id text not null references person (id),
  role text not null check (role in ('owner', 'admin', 'manager', 'account_manager', 'analyst', 'client')),
  rule json not null,
  masks json not null,
  reports json,
  created_at timestamptz not null,
  primary key (workspace, person_id)
);

-- Tokens of sessions, links and programs are known by a keyed hash: whoever reads the store cannot use them.
create table session (
  id text primary key,
  token_hash text not null unique,
  person_id text not null references person (id),
  created_at timestamptz not null,
  used_at timestamptz not null,
  expires_at timestamptz not null,
  browser text not null,
  address text not null,
  viewing_as text references person (id)
);

create index session_by_person on session (person_id);

-- What lets somebody in once: the claim of the installation, an invitation, a new password.
create table pass (
  id text primary key,
  kind text not null check (kind in ('claim', 'invitation', 'reset')),
  token_hash text not null unique,
  workspace text not null,
  email text,
  access json,
  person_id text references person (id),
  made_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table recovery_code (
  person_id text not null references person (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

create table api_token (
  id text primary key,
  workspace text not null,
  person_id text not null references person (id),
  name text not null,
  token_hash text not null unique,
  scopes json not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);

create index api_token_by_person on api_token (person_id);

-- What was done by whom. Each entry holds the hash of the one before; none is changed or deleted.
create table audit_entry (
  workspace text not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  actor text,
  event text not null,
  target text,
  details json not null,
  previous text not null,
  hash text not null,
  primary key (workspace, number)
);

create function keep_audit() returns trigger language plpgsql as 'begin raise exception ''the audit is only added to''; end';

create trigger keep_audit before update or delete or truncate on audit_entry for each statement execute function keep_audit();

-- Whose report it is; null = from before there were people.
alter table document add column created_by text references person (id);
