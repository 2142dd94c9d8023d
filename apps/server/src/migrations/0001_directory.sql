-- Who is there: units, people, accounts. `shard` leads every key, so that a cluster may part the tables by it.
-- Ids are made by the application (UUID version 7). The application's role owns nothing.

create table institution (
  shard int not null,
  name text not null,
  demo boolean not null default false,
  settings jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  primary key (shard)
);

-- `path` is the keys from the root down, six characters each: a subtree is `path >= p and path < p || '~'`.
create table unit (
  shard int not null,
  id uuid not null,
  parent_id uuid,
  path text collate "C" not null check (length(path) % 6 = 0 and length(path) > 0),
  name text not null,
  short_name text,
  kind text not null,
  position int not null default 0,
  -- Reviews inside the unit before a report goes up: 0 none, 1 the head, 2 the office before the head.
  review_steps int not null default 0 check (review_steps between 0 and 2),
  retired_at timestamptz,
  -- Units that have its work since it was retired.
  successors uuid[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  primary key (shard, id),
  unique (shard, path),
  foreign key (shard, parent_id) references unit (shard, id)
);
create index unit_parent on unit (shard, parent_id, position);
-- Names from the root down tell units apart: imports and people rely on it.
create unique index unit_name on unit (shard, parent_id, name) where retired_at is null;

create table unit_alias (
  shard int not null,
  unit_id uuid not null,
  alias text not null,
  since date,
  until date,
  primary key (shard, unit_id, alias),
  foreign key (shard, unit_id) references unit (shard, id)
);

create table unit_move (
  shard int not null,
  id uuid not null,
  unit_id uuid not null,
  from_parent_id uuid,
  to_parent_id uuid,
  from_path text collate "C" not null,
  to_path text collate "C" not null,
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (shard, id),
  foreign key (shard, unit_id) references unit (shard, id)
);

-- A set is either listed (unit_set_member) or a rule: {"below": unit, "kinds": ["section"], "depth": 1}.
create table unit_set (
  shard int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  aliases text[] not null default '{}',
  rule jsonb,
  ended_at timestamptz,
  version int not null default 1,
  primary key (shard, id),
  foreign key (shard, unit_id) references unit (shard, id)
);
create unique index unit_set_name on unit_set (shard, unit_id, name) where ended_at is null;

create table unit_set_member (
  shard int not null,
  unit_set_id uuid not null,
  unit_id uuid not null,
  primary key (shard, unit_set_id, unit_id),
  foreign key (shard, unit_set_id) references unit_set (shard, id),
  foreign key (shard, unit_id) references unit (shard, id)
);

create table person (
  shard int not null,
  id uuid not null,
  name text not null,
  version int not null default 1,
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (shard, id)
);

create table post (
  shard int not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  title text not null default '',
  role text not null check (role in ('office', 'head', 'liaison', 'supervision', 'leader', 'member',
    'systemAdmin', 'securityAdmin', 'auditAdmin')),
  since date not null,
  -- The last day; null while it is held.
  until date,
  primary key (shard, id),
  foreign key (shard, person_id) references person (shard, id),
  foreign key (shard, unit_id) references unit (shard, id)
);
create index post_unit on post (shard, unit_path);

-- An administrator (of system, security or audit) has no second role at the same time, whatever a command forgot. The
-- person's row is locked, so that two transactions cannot each give half of a forbidden pair.
create function luoshi_check_roles() returns trigger language plpgsql security definer set search_path = public as $$
declare
  administrators constant text[] := '{systemAdmin,securityAdmin,auditAdmin}';
  other text;
begin
  if new.until < new.since then
    return new;
  end if;
  perform from person n where n.shard = new.shard and n.id = new.person_id for no key update;
  select p.role into other from post p
  where p.shard = new.shard and p.person_id = new.person_id and p.id <> new.id and p.role <> new.role
    and (p.role = any (administrators) or new.role = any (administrators))
    and p.since <= coalesce(new.until, 'infinity') and coalesce(p.until, 'infinity') >= new.since
    and p.since <= coalesce(p.until, 'infinity')
  limit 1;
  if found then
    raise exception '% and % exclude each other', new.role, other
      using errcode = 'check_violation', constraint = 'post_roles_exclude';
  end if;
  return new;
end $$;
create trigger post_roles_exclude before insert or update on post
  for each row execute function luoshi_check_roles();
create index post_person on post (shard, person_id);
create unique index post_held on post (shard, person_id, unit_id, role) where until is null;

-- 分管 and 联系: which units a leader looks after.
create table oversight (
  shard int not null,
  person_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in ('oversees', 'pairedWith')),
  primary key (shard, person_id, unit_id, kind),
  foreign key (shard, person_id) references person (shard, id),
  foreign key (shard, unit_id) references unit (shard, id)
);
create index oversight_unit on oversight (shard, unit_path);

create table workgroup (
  shard int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  aliases text[] not null default '{}',
  duty text not null default '',
  lead_unit_id uuid,
  ended_at timestamptz,
  version int not null default 1,
  primary key (shard, id),
  foreign key (shard, unit_id) references unit (shard, id),
  foreign key (shard, lead_unit_id) references unit (shard, id)
);
create unique index workgroup_name on workgroup (shard, unit_id, name) where ended_at is null;

create table workgroup_member (
  shard int not null,
  id uuid not null,
  workgroup_id uuid not null,
  person_id uuid,
  unit_id uuid,
  title text not null default '',
  primary key (shard, id),
  check (person_id is not null or unit_id is not null),
  foreign key (shard, workgroup_id) references workgroup (shard, id),
  foreign key (shard, person_id) references person (shard, id),
  foreign key (shard, unit_id) references unit (shard, id)
);
create index workgroup_member_group on workgroup_member (shard, workgroup_id);
create index workgroup_member_person on workgroup_member (shard, person_id);

create table account (
  shard int not null,
  person_id uuid not null,
  login text not null,
  password_hash text,
  must_change boolean not null default true,
  password_changed_at timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  version int not null default 1,
  primary key (shard, person_id),
  unique (shard, login),
  foreign key (shard, person_id) references person (shard, id)
);

create table former_password (
  shard int not null,
  person_id uuid not null,
  password_hash text not null,
  replaced_at timestamptz not null,
  primary key (shard, person_id, replaced_at)
);

-- Tokens are never stored, only their SHA-256.
create table session (
  shard int not null,
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  stage text not null check (stage in ('secondFactor', 'newPassword', 'newSecondFactor', 'full')),
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (shard, id),
  unique (shard, token_hash),
  foreign key (shard, person_id) references person (shard, id)
);
create index session_person on session (shard, person_id);

-- A device on which a person has signed in before: a lock-out of the account spares it.
create table known_device (
  shard int not null,
  token_hash bytea not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (shard, token_hash, person_id)
);

-- Wrong tries by what they were aimed at: `LOGIN:password:any`, `LOGIN:password:from:ADDRESS`, `LOGIN:code:device:TOKEN`,
-- `address:ADDRESS`; of login and address keyed digests only. `tries` counts on while no quarter of an hour passes
-- without one; `since` is the moment of the last.
create table failed_try (
  shard int not null,
  target text not null,
  tries int not null,
  since timestamptz not null,
  locked_until timestamptz,
  primary key (shard, target)
);

-- Links that work once: setting up, a first sign-in. Those of a demo work until they expire, and only there.
create table one_time_link (
  shard int not null,
  token_hash bytea not null,
  kind text not null check (kind in ('setUp', 'signIn', 'demo')),
  person_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (shard, token_hash)
);

create table saved_view (
  shard int not null,
  id uuid not null,
  person_id uuid not null,
  -- Not null: shared with everybody who has a post in that unit.
  unit_id uuid,
  page text not null,
  name text not null,
  search text not null,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (shard, id),
  foreign key (shard, person_id) references person (shard, id)
);
create index saved_view_person on saved_view (shard, person_id, page);
