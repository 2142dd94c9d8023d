-- Lists and totals over a million duties: each order of a list has an index that gives it, so that a page reads a page.
--
-- Not `coalesce`: under row-level security an index is entered only by what cannot tell anything of rows that are not
-- shown, and the planner believes that of `case`, of comparisons and of nothing else. With `coalesce` each page of a list
-- began at the first row of all.
drop index duty_due;
create index duty_due on duty (shard, (case when due is null then '9999-12-31' else due end), id);

-- Open duties by their day. The path stands last: rows of other subtrees are passed over within the index.
create index duty_open on duty (shard, (case when due is null then '9999-12-31' else due end), id, unit_path)
  where state in ('assigned', 'active', 'claimed', 'declined');

-- One plan by its days: what its board and its list ask, however few of its duties have the light that is looked for.
create index duty_plan_due on duty (shard, plan_id, (case when due is null then '9999-12-31' else due end), id, unit_path);

-- Open duties whose light does not follow from their day: set by hand, or claimed before and open again. Few.
create index duty_odd on duty (shard, (case when due is null then '9999-12-31' else due end), id, unit_path)
  where state in ('assigned', 'active', 'claimed', 'declined')
    and (light_override is not null or (claimed_at is not null and state <> 'claimed'));

-- The newest accepted report first.
create index duty_reported on duty (shard, (case when reported_at is null then '1970-01-01Z' else reported_at end), id);

-- Nothing reads totals from this index alone, since lights need more columns; without them a changed percent is no change
-- of any index.
drop index duty_plan;
create index duty_plan on duty (shard, plan_id, unit_path);

-- A duty is of a task of its plan: said once, and looked up once for each of the thousands that a dispatch writes.
alter table task add constraint task_of_plan unique (shard, plan_id, id);
alter table duty drop constraint duty_shard_plan_id_fkey, drop constraint duty_shard_task_id_fkey,
  add constraint duty_task_of_plan foreign key (shard, plan_id, task_id) references task (shard, plan_id, id);

-- What the planner expects of the new expressions.
analyze duty;
