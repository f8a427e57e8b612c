-- How a source is kept up to date. One that was taken away stays until the next publish, so that it can be brought back.
alter table source add column state text not null default 'active' check (state in ('active', 'paused', 'reconnect'));
alter table source add column schedule json;
alter table source add column removed_at timestamptz;

-- Each source has a mapping document of its own, called by the source's id.
with split as (
  select map ->> 'source' as source, created_at, updated_at,
    json_build_object('kind', 'mapping', 'version', 1, 'maps', json_agg(map order by place)) as body
  from document cross join lateral json_array_elements(body -> 'maps') with ordinality as each(map, place)
  where kind = 'mapping' and name = 'workspace' and deleted_at is null
  group by map ->> 'source', created_at, updated_at
), made as (
  insert into document (id, kind, name, version, body, created_at, updated_at, published)
  select gen_random_uuid()::text, 'mapping', source, 1, body, created_at, updated_at, 1 from split
  returning id, name, body, updated_at
)
insert into document_revision (document_id, number, name, body, published_at)
select id, 1, name, body, updated_at from made;

update document set deleted_at = now() where kind = 'mapping' and name = 'workspace' and deleted_at is null;
