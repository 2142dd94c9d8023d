-- What was decided: documents as they were uploaded, plans compiled from them, their tasks.

create table blob (
  shard int not null,
  hash text not null,
  size bigint not null,
  created_at timestamptz not null,
  primary key (shard, hash)
);

-- A file that somebody uploaded. What it belongs to says who may read it.
create table file (
  shard int not null,
  id uuid not null,
  hash text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  unit_id uuid not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (shard, id),
  foreign key (shard, hash) references blob (shard, hash),
  foreign key (shard, unit_id) references unit (shard, id)
);

create table document (
  shard int not null,
  id uuid not null,
  file_id uuid not null,
  format text not null,
  -- What was read from it: text and blocks, as @luoshi/documents gives them.
  source jsonb not null,
  notes jsonb not null default '[]',
  primary key (shard, id),
  foreign key (shard, file_id) references file (shard, id)
);

create table plan (
  shard int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  document_id uuid not null,
  -- The superior's plan that this one carries out, and the duty under which it was made.
  parent_id uuid,
  parent_duty_id uuid,
  title text not null,
  number text,
  kind text not null,
  state text not null check (state in ('draft', 'review', 'published', 'closed')),
  -- The clerk's draft (texts, corrections, waivers), the plan compiled with it (docs/plan.schema.json), and corrections
  -- that no longer find their task.
  draft jsonb not null,
  compiled jsonb not null,
  orphans text[] not null default '{}',
  -- Diagnostics that are errors, in words: [{ code, message, help, span, quote }].
  errors jsonb not null default '[]',
  draft_version int not null default 1,
  -- An owner's target; a rhythm as { unit, interval, day }.
  default_owner jsonb,
  default_rhythm jsonb,
  light_rule jsonb,
  starts date,
  ends date,
  published_no int not null default 0,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (shard, id),
  foreign key (shard, unit_id) references unit (shard, id),
  foreign key (shard, document_id) references document (shard, id)
);
create index plan_unit on plan (shard, unit_path);
create index plan_parent on plan (shard, parent_id) where parent_id is not null;
create index plan_document on plan (shard, document_id);

-- What was published: numbered, never changed.
create table plan_version (
  shard int not null,
  plan_id uuid not null,
  no int not null,
  document_id uuid not null,
  title text not null,
  task_count int not null,
  draft jsonb not null,
  compiled jsonb not null,
  -- SHA-256 over the file's hash, the draft and the tasks with their owners.
  digest text not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (shard, plan_id, no),
  foreign key (shard, plan_id) references plan (shard, id)
);
create index plan_version_document on plan_version (shard, document_id);

create table clause (
  shard int not null,
  plan_id uuid not null,
  id text not null,
  version_no int not null,
  position int not null,
  no text not null,
  level int not null,
  head text not null,
  path text[] not null,
  primary key (shard, plan_id, id),
  foreign key (shard, plan_id) references plan (shard, id)
);

-- A clause carries out a clause of the parent plan.
create table clause_link (
  shard int not null,
  plan_id uuid not null,
  clause_id text not null,
  parent_plan_id uuid not null,
  parent_clause_id text not null,
  kind text not null check (kind in ('equal', 'part', 'more', 'touches')),
  primary key (shard, plan_id, clause_id, parent_plan_id, parent_clause_id),
  foreign key (shard, plan_id) references plan (shard, id)
);

-- A compiled task of the draft and what the clerk decided of it: whether it is dispatched. A task that the draft has not
-- at present (a clerk took it off the list) keeps its row, so that it comes back as it was. `task_id`: what it is in the
-- published version. `owners`: [{ written, part }].
create table draft_task (
  shard int not null,
  plan_id uuid not null,
  key text not null,
  position int not null,
  present boolean not null default true,
  task_id uuid,
  no text not null,
  text text not null,
  disposition text not null check (disposition in ('dispatched', 'standing', 'noted')),
  stated boolean not null default false,
  proposed text not null check (proposed in ('dispatched', 'standing', 'noted')),
  why text not null,
  owners jsonb not null default '[]',
  deadline date,
  recurrence jsonb,
  version int not null default 1,
  primary key (shard, plan_id, key),
  foreign key (shard, plan_id) references plan (shard, id)
);

-- What a written name of the draft means: one question a name, whatever number of tasks bears it.
-- `answered` by a clerk, else as the ledger resolved it; `why` and `candidates` as the ledger gives them.
create table draft_owner (
  shard int not null,
  plan_id uuid not null,
  written text not null,
  status text not null check (status in ('resolved', 'answered', 'ambiguous', 'unknown')),
  target jsonb,
  why jsonb not null,
  candidates jsonb not null default '[]',
  version int not null default 1,
  primary key (shard, plan_id, written),
  foreign key (shard, plan_id) references plan (shard, id)
);

-- A task's identity outlives versions: duties point here. `key` is the compiler's id in the newest version that has it;
-- `until_no` is the last version that had it. `path`: heads of the clauses above. `owners`: [{ written, part, target }].
create table task (
  shard int not null,
  id uuid not null,
  plan_id uuid not null,
  key text not null,
  since_no int not null,
  until_no int,
  position int not null,
  no text not null,
  path text[] not null,
  kind text not null,
  text text not null,
  quote text not null,
  span int4range not null,
  deadline date,
  deadline_quote text,
  recurrence jsonb,
  quotas jsonb not null default '[]',
  disposition text not null check (disposition in ('dispatched', 'standing', 'noted')),
  owners jsonb not null default '[]',
  search tsvector not null,
  primary key (shard, id),
  unique (shard, plan_id, id),
  foreign key (shard, plan_id) references plan (shard, id)
);
create index task_plan on task (shard, plan_id, position);
create unique index task_key on task (shard, plan_id, key) where until_no is null;
create index task_search on task using gin (search);

-- An answer that a clerk gave once: this name, in a plan of this unit, means that. `seen`: what could be meant then.
create table owner_memory (
  shard int not null,
  unit_id uuid not null,
  written text not null,
  target jsonb not null,
  seen text[] not null default '{}',
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (shard, unit_id, written),
  foreign key (shard, unit_id) references unit (shard, id)
);

-- A named person was asked to look at a draft.
create table review (
  shard int not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  draft_version int not null,
  state text not null check (state in ('asked', 'agreed', 'objected', 'cancelled')),
  statement text not null default '',
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  version int not null default 1,
  primary key (shard, id),
  foreign key (shard, plan_id) references plan (shard, id),
  foreign key (shard, person_id) references person (shard, id)
);
create unique index review_once on review (shard, plan_id, person_id) where state <> 'cancelled';
create index review_plan on review (shard, plan_id);
create index review_person on review (shard, person_id, asked_at);

-- A remark at a place of the text: paragraph key and offsets in it, with the words that stood there.
create table comment (
  shard int not null,
  id uuid not null,
  plan_id uuid not null,
  reply_to uuid,
  paragraph text not null,
  start int not null,
  "end" int not null,
  quote text not null,
  body text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  resolved_by uuid,
  resolved_at timestamptz,
  version int not null default 1,
  primary key (shard, id),
  foreign key (shard, plan_id) references plan (shard, id)
);
create index comment_plan on comment (shard, plan_id);
