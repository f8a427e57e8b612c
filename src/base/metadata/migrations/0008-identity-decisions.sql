-- Who undid a decision, what was decided together, and why.
alter table decision add column undone_by text;
alter table decision add column batch text;
alter table decision add column note text;
