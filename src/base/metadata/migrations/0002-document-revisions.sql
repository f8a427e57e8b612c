-- What was published of a document, kept for good: what a reader saw on a day can be looked at again.
create table document_revision (
  document_id text not null references document (id),
  number integer not null check (number > 0),
  name text not null,
  body json not null,
  published_at timestamptz not null,
  primary key (document_id, number)
);

-- The revision that readers see; null while there is only a draft. `body` is the draft, `version` counts its writes.
alter table document add column published integer;

-- What was written before there were drafts is what readers saw.
insert into document_revision (document_id, number, name, body, published_at)
select id, 1, name, body, updated_at from document;

update document set published = 1;
