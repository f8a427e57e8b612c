-- When a source was last tried, and since when its schedule holds: what is due is counted from the later one.
alter table source add column attempted_at timestamptz;
alter table source add column scheduled_at timestamptz;
