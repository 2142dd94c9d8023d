-- What is done: duties, their occurrences, reports and evidence.

create table dispatch (
  shard int not null,
  id uuid not null,
  plan_id uuid not null,
  version_no int not null,
  task_count int not null,
  duty_count int not null,
  dispatched_by uuid not null,
  dispatched_at timestamptz not null,
  primary key (shard, id),
  foreign key (shard, plan_id) references plan (shard, id)
);
create index dispatch_plan on dispatch (shard, plan_id);

create table duty (
  shard int not null,
  id uuid not null,
  plan_id uuid not null,
  task_id uuid not null,
  -- Split from this one: counted under it and never again in the plan's totals.
  parent_id uuid,
  dispatch_id uuid,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  part text not null check (part in ('sole', 'lead', 'support')),
  state text not null check (state in ('assigned', 'active', 'claimed', 'done', 'signedOff',
    'declined', 'transferred', 'withdrawn')),
  -- Words for this unit beside the plan's own.
  wording text not null default '',
  starts date not null,
  due date,
  weight numeric(6, 2) not null default 1 check (weight > 0),
  percent int not null default 0 check (percent between 0 and 100),
  statement text not null default '',
  -- Longest period of the task's rhythm in days: without a day, silence is measured by it.
  rhythm_days int,
  light_override jsonb,
  assigned_at timestamptz not null,
  signed_at timestamptz,
  claimed_at timestamptz,
  done_at timestamptz,
  signed_off_at timestamptz,
  reported_at timestamptz,
  version int not null default 1,
  primary key (shard, id),
  -- Said once, and looked up once for each of the thousands that a dispatch writes.
  constraint duty_task_of_plan foreign key (shard, plan_id, task_id) references task (shard, plan_id, id),
  foreign key (shard, parent_id) references duty (shard, id),
  foreign key (shard, unit_id) references unit (shard, id)
);
create index duty_task on duty (shard, task_id, unit_path);
create index duty_plan on duty (shard, plan_id, unit_path);
create index duty_unit on duty (shard, unit_path, due, id);

-- Lists and totals over a million duties: each order of a list has an index that gives it, so that a page reads a page.
--
-- Not `coalesce`: under row-level security an index is entered only by what cannot tell anything of rows that are not
-- shown, and the planner believes that of `case`, of comparisons and of nothing else. With `coalesce` each page of a list
-- began at the first row of all.
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
-- The same of open ones alone; path and day stand in the index, so that rows of other subtrees or lights are passed over there.
create index duty_open_reported on duty (shard, (case when reported_at is null then '1970-01-01Z' else reported_at end), id,
    unit_path, (case when due is null then '9999-12-31' else due end))
  where state in ('assigned', 'active', 'claimed', 'declined');

create index duty_parent on duty (shard, parent_id) where parent_id is not null;
-- Each row of a list asks who leads its task, which may have gone to every unit of a city.
create index duty_lead on duty (shard, task_id) where part = 'lead' and parent_id is null;
-- What waits for whoever gave it out, plan by plan in the order of its days; the task stands last, for who leads one.
create index duty_waiting on duty (shard, plan_id, state, (case when due is null then '9999-12-31' else due end), id, task_id)
  where state in ('claimed', 'declined', 'done');
-- What waits to be signed off: below a unit, and by its day.
create index duty_done on duty (shard, unit_path) where state = 'done' and parent_id is null;
create index duty_done_due on duty (shard, (case when due is null then '9999-12-31' else due end), id, unit_path)
  where state = 'done' and parent_id is null;

-- The explicit projection of reach: whose units and workgroups lead or support a task, and so see all its duties.
create table task_reach (
  shard int not null,
  task_id uuid not null,
  unit_id uuid,
  workgroup_id uuid,
  check ((unit_id is null) <> (workgroup_id is null)),
  foreign key (shard, task_id) references task (shard, id)
);
create unique index task_reach_unit on task_reach (shard, unit_id, task_id) where unit_id is not null;
create unique index task_reach_group on task_reach (shard, workgroup_id, task_id) where workgroup_id is not null;
create index task_reach_task on task_reach (shard, task_id);

-- Persons whom a unit named for a duty.
create table duty_person (
  shard int not null,
  duty_id uuid not null,
  person_id uuid not null,
  primary key (shard, duty_id, person_id),
  foreign key (shard, duty_id) references duty (shard, id),
  foreign key (shard, person_id) references person (shard, id)
);
create index duty_person_person on duty_person (shard, person_id);

-- A new state of an occurrence stays on its page and touches no index.
create table occurrence (
  shard int not null,
  id uuid not null,
  duty_id uuid not null,
  no int not null,
  starts date not null,
  due date,
  state text not null check (state in ('open', 'submitted', 'accepted', 'withdrawn')),
  primary key (shard, id),
  unique (shard, duty_id, no),
  foreign key (shard, duty_id) references duty (shard, id)
) with (fillfactor = 85);

create table report (
  shard int not null,
  id uuid not null,
  duty_id uuid not null,
  occurrence_id uuid not null,
  -- Of its duty, for which they never change: whoever gave out or leads finds by them what waits for a word.
  plan_id uuid not null,
  task_id uuid not null,
  no int not null,
  state text not null check (state in ('draft', 'submitted', 'accepted', 'sentBack')),
  -- Review inside the unit: steps still to pass before it goes up.
  steps_left int not null default 0 check (steps_left between 0 and 2),
  done text not null default '',
  problems text not null default '',
  next text not null default '',
  percent int not null check (percent between 0 and 100),
  figures jsonb not null default '[]',
  reason text not null default '',
  written_by uuid not null,
  written_at timestamptz not null,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  primary key (shard, id),
  unique (shard, duty_id, no),
  foreign key (shard, duty_id) references duty (shard, id),
  foreign key (shard, occurrence_id) references occurrence (shard, id)
);
create index report_occurrence on report (shard, occurrence_id);
-- What waits to be accepted, plan by plan, the longest first. Without it the desk of an office over a million duties took
-- seven seconds; most of what waits there waits for others.
create index report_waiting on report (shard, plan_id, submitted_at, id, task_id, duty_id) where state = 'submitted';

create table evidence (
  shard int not null,
  id uuid not null,
  report_id uuid not null,
  duty_id uuid not null,
  file_id uuid not null,
  position int not null default 0,
  primary key (shard, id),
  foreign key (shard, report_id) references report (shard, id),
  foreign key (shard, file_id) references file (shard, id)
);
create index evidence_report on evidence (shard, report_id);
create index evidence_file on evidence (shard, file_id);

create table extension (
  shard int not null,
  id uuid not null,
  duty_id uuid not null,
  plan_id uuid not null,
  asked_due date not null,
  former_due date,
  reason text not null,
  state text not null check (state in ('asked', 'granted', 'refused')),
  answer text not null default '',
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (shard, id),
  foreign key (shard, duty_id) references duty (shard, id)
);
create index extension_duty on extension (shard, duty_id);
create unique index extension_open on extension (shard, duty_id) where state = 'asked';
create index extension_waiting on extension (shard, plan_id, asked_at, duty_id) where state = 'asked';

-- A reminder; a numbered slip comes with supervision. Answered by the next report or signature of the duty.
create table chase (
  shard int not null,
  id uuid not null,
  duty_id uuid not null,
  note text not null default '',
  chased_by uuid not null,
  chased_at timestamptz not null,
  answered_at timestamptz,
  primary key (shard, id),
  foreign key (shard, duty_id) references duty (shard, id)
);
create index chase_duty on chase (shard, duty_id);

-- What a unit or person is told. What waits to be done is computed from duties, never kept here.
create table notice (
  shard int not null,
  id uuid not null,
  unit_id uuid,
  person_id uuid,
  kind text not null,
  plan_id uuid,
  duty_id uuid,
  args jsonb not null default '{}',
  told_at timestamptz not null,
  primary key (shard, id),
  check (unit_id is not null or person_id is not null)
);
create index notice_unit on notice (shard, unit_id, told_at desc) where unit_id is not null;
create index notice_person on notice (shard, person_id, told_at desc) where person_id is not null;

create table notice_read (
  shard int not null,
  notice_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null,
  primary key (shard, notice_id, person_id),
  foreign key (shard, notice_id) references notice (shard, id)
);
