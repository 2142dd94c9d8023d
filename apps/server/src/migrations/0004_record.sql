-- What happened: events, their seals, answers kept for repeated calls, leases of background work.

create table event (
  shard int not null,
  id uuid not null,
  happened_at timestamptz not null,
  -- Null: the system itself, or somebody unknown at sign-in.
  person_id uuid,
  session_id uuid,
  kind text not null,
  object_kind text not null,
  object_id text not null,
  -- Whose matter it was, for reach.
  unit_path text collate "C" not null default '',
  before jsonb,
  after jsonb,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (shard, id)
);
create index event_object on event (shard, object_kind, object_id, happened_at);
create index event_time on event (shard, happened_at);
create index event_transaction on event (shard, transaction);
-- What one person did, among millions: a small filter a range of pages, which costs a write next to nothing; a tree would be
-- a sixth of the table.
create index event_person on event using brin (person_id uuid_bloom_ops) with (autosummarize = on);

-- Numbers and chains events in batches below the oldest running transaction. Written by the sealer only.
create table seal (
  shard int not null,
  no bigint not null,
  event_id uuid not null,
  digest bytea not null,
  chain bytea not null,
  sealed_at timestamptz not null,
  primary key (shard, no),
  unique (shard, event_id)
);

-- Events of transactions below this one are sealed. Not restored from a backup: transactions of another server mean nothing.
create table seal_mark (
  shard int not null,
  below xid8 not null,
  primary key (shard)
);

create table kept_answer (
  shard int not null,
  person_id uuid not null,
  key text not null,
  route text not null,
  fingerprint bytea not null,
  status int not null,
  -- Given again as it is; nothing looks into it.
  answer json,
  kept_at timestamptz not null,
  primary key (shard, person_id, key)
);
create index kept_answer_age on kept_answer using brin (shard, kept_at);

create table lease (
  shard int not null,
  name text not null,
  holder text not null,
  until timestamptz not null,
  primary key (shard, name)
);
