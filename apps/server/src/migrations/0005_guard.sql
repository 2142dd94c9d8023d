-- The second guard: what a query forgets, these policies still hold back. The first guard are the predicates of
-- policies/. Both say the same in their own words; the rights tests hold them against each other.
--
-- Each transaction says who asks: set_config('luoshi.person', ID, true) and 'luoshi.shard'. Where nobody is named, every
-- query on a guarded table is an error. The system itself (sign-in, sealing, demo data) is the nil UUID.
--
-- The functions run as their owner, once a query, as init plans: `(select luoshi_reach())`, never bare, and so within each
-- other: bare, `luoshi_plans` asked for one's units once a plan, at each statement.

create function luoshi_person() returns uuid language sql stable
  as $$ select current_setting('luoshi.person')::uuid $$;

create function luoshi_shard() returns int language sql stable
  as $$ select current_setting('luoshi.shard')::int $$;

create function luoshi_is_system() returns boolean language sql stable
  as $$ select luoshi_person() = '00000000-0000-0000-0000-000000000000' $$;

-- The asker's day; the database's own where none is told.
create function luoshi_today() returns date language sql stable
  as $$ select coalesce(nullif(current_setting('luoshi.today', true), '')::date, current_date) $$;

-- Posts that count today, of a person who is not disabled.
create function luoshi_posts() returns setof post language sql stable security definer set search_path = public
  as $$
    select p.* from post p join person n on n.shard = p.shard and n.id = p.person_id
    where p.shard = luoshi_shard() and p.person_id = luoshi_person() and n.disabled_at is null
      and p.since <= luoshi_today() and (p.until is null or p.until >= luoshi_today())
  $$;

-- Subtrees one may see, as patterns of LIKE. Paths hold only digits and small letters.
create function luoshi_find_reach() returns text[] language plpgsql stable security definer
  set search_path = public
  as $$
    declare
      here int := luoshi_shard();
      who uuid := luoshi_person();
      day date := luoshi_today();
      acting text[];
      leads boolean;
      overseen text[];
    begin
      if exists (select from person n where n.shard = here and n.id = who and n.disabled_at is not null) then
        return '{}';
      end if;
      select coalesce(array_agg(distinct p.unit_path || '%')
          filter (where p.role in ('office', 'head', 'liaison', 'supervision')), '{}'),
        coalesce(bool_or(p.role = 'leader'), false)
      into acting, leads
      from post p where p.shard = here and p.person_id = who and p.since <= day and (p.until is null or p.until >= day);
      if leads then
        select coalesce(array_agg(distinct o.unit_path || '%'), '{}') into overseen
        from oversight o where o.shard = here and o.person_id = who;
        return acting || overseen;
      end if;
      return acting;
    end
  $$;

-- The same, found once a transaction: whoever names the asker sets 'luoshi.reach' to shard, person and what was found.
-- Nearly every row that is read or written asks for it. Of anybody else, or where it is not set, it is found anew.
create function luoshi_reach() returns text[] language sql stable
  as $$
    select case when starts_with(current_setting('luoshi.reach', true), current_setting('luoshi.shard') || ' ' || current_setting('luoshi.person') || ' ')
      then split_part(current_setting('luoshi.reach', true), ' ', 3)::text[] else luoshi_find_reach() end
  $$;

-- Units for which one acts.
create function luoshi_units() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(distinct unit_id), '{}') from luoshi_posts()
    where role in ('office', 'head', 'liaison', 'supervision')
  $$;

create function luoshi_groups() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(distinct m.workgroup_id), '{}') from workgroup_member m
    join workgroup w on w.shard = m.shard and w.id = m.workgroup_id and w.ended_at is null
    where m.shard = luoshi_shard() and exists (select from luoshi_posts())
      and (m.person_id = luoshi_person() or m.unit_id = any ((select luoshi_units())::uuid[]))
  $$;

-- The whole trees in which one has a post: names of units are no secret there.
create function luoshi_roots() returns text[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct left(unit_path, 6) || '%'), '{}') from luoshi_posts() $$;

-- One's own units and those above them, for looking upward along the line.
create function luoshi_line() returns text[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(distinct left(p.unit_path, n)), '{}')
    from luoshi_posts() p, generate_series(6, length(p.unit_path), 6) as n
  $$;

-- Subtrees over which one holds a role.
create function luoshi_as(wanted text[]) returns text[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(distinct unit_path || '%'), '{}') from luoshi_posts() where role = any (wanted)
  $$;

-- Tasks led or supported by one's units or workgroups.
create function luoshi_tasks() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(distinct task_id), '{}') from (
      select task_id from task_reach where shard = luoshi_shard() and unit_id = any ((select luoshi_units())::uuid[])
      union all
      select task_id from task_reach where shard = luoshi_shard() and workgroup_id = any ((select luoshi_groups())::uuid[])
    ) as reached
  $$;

-- Plans that one's units issued: their duties may lie with any unit of the tree.
create function luoshi_plans() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(p.id), '{}') from plan p
    where p.shard = luoshi_shard() and p.unit_id = any ((select luoshi_units())::uuid[])
  $$;

-- Duties that name one.
create function luoshi_named() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(d.duty_id), '{}') from duty_person d
    where d.shard = luoshi_shard() and d.person_id = luoshi_person() and exists (select from luoshi_posts())
  $$;

-- Published plans of which one sees a duty. Each branch goes by an index, plan by plan: an `exists` over the guarded table
-- would read all duties for each plan of which one sees none.
create function luoshi_duty_plans() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(p.id), '{}') from plan p
    where p.shard = luoshi_shard() and p.published_no > 0 and (
      (select true from unnest((select luoshi_reach())) as r(pattern), lateral (select from duty d
        where d.shard = p.shard and d.plan_id = p.id
          and d.unit_path >= rtrim(r.pattern, '%') and d.unit_path < rtrim(r.pattern, '%') || '~' limit 1) as one limit 1)
      or p.id in (select d.plan_id from unnest((select luoshi_tasks())) as r(task_id), lateral (select d.plan_id from duty d
        where d.shard = luoshi_shard() and d.task_id = r.task_id limit 1) as d)
      or p.id in (select d.plan_id from duty d
        where d.shard = luoshi_shard() and d.id = any ((select luoshi_named())::uuid[])))
  $$;

-- Plans that one was asked to look at.
create function luoshi_reviews() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(distinct r.plan_id), '{}') from review r
    where r.shard = luoshi_shard() and r.person_id = luoshi_person() and r.state <> 'cancelled'
      and exists (select from luoshi_posts())
  $$;

-- Those with whom one is in a workgroup.
create function luoshi_fellows() returns uuid[] language sql stable security definer set search_path = public
  as $$
    select coalesce(array_agg(distinct m.person_id), '{}') from workgroup_member m
    where m.shard = luoshi_shard() and m.person_id is not null and m.workgroup_id = any ((select luoshi_groups())::uuid[])
  $$;

-- Tasks whose words match, whoever asks: their ids only, to narrow a list that is guarded itself. Under the policy of
-- `task` no index of words could be used, since the match might tell something of rows that are not shown.
create function luoshi_find_tasks(words tsquery, pattern text) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select t.id from task t join plan p on p.shard = luoshi_shard() and p.id = t.plan_id
    where t.shard = luoshi_shard() and t.search @@ words and (t.text ilike pattern or p.title ilike pattern)
  $$;

-- Whether one looks after somebody's account in one of these roles: of the unit of a post that is not over; of those
-- who are gone, of a former post.
create function luoshi_keeps(someone uuid, wanted text[]) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (select from post p where p.shard = luoshi_shard() and p.person_id = someone
      and p.unit_path like any (luoshi_as(wanted))
      and (p.until is null or p.until >= luoshi_today() or not exists (select from post q
        where q.shard = luoshi_shard() and q.person_id = someone
          and (q.until is null or q.until >= luoshi_today()))))
  $$;

-- How many posts somebody holds or will hold, and how many there ever were, seen or not: who looks after accounts must know
-- that there are posts beside those they see, though not which.
create function luoshi_post_counts(someone uuid) returns int[] language sql stable security definer set search_path = public
  as $$
    select array[count(*) filter (where p.until is null or p.until >= luoshi_today()), count(*)]::int[]
    from post p where p.shard = luoshi_shard() and p.person_id = someone
  $$;

-- Whether one uploaded a file oneself: asked past the policy of `file`, which asks that of `document`.
create function luoshi_uploaded(which uuid) returns boolean language sql stable security definer set search_path = public
  as $$
    select exists (select from file f
      where f.shard = luoshi_shard() and f.id = which and f.uploaded_by = luoshi_person())
  $$;

-- What each request does first, and what a command asks of a duty: functions whose plans a connection keeps. Everybody reports
-- on the last day, and with the policies planned and opened anew at each message most of a report's time went into that.

-- Says for the rest of the transaction who asks; no day leaves the one that was told.
create function luoshi_become(which_shard int, who uuid, day date) returns void language plpgsql
  as $$
    declare ignored text;
    begin
      ignored := set_config('luoshi.shard', which_shard::text, true);
      ignored := set_config('luoshi.person', who::text, true);
      if day is not null then ignored := set_config('luoshi.today', day::text, true); end if;
      if who <> '00000000-0000-0000-0000-000000000000' then
        ignored := set_config('luoshi.reach', which_shard || ' ' || who || ' ' || luoshi_find_reach()::text, true);
      end if;
    end
  $$;

-- Who holds sessions, by the digests of their tokens counted from 1, with what each may reach as luoshi_find_reach finds it;
-- a place may stand there twice. It becomes part of the statement that asks. One statement for all: opening and closing the
-- tables costs more than the rows. Each goes by its keys, whatever the database knows of tables that are hardly filled yet:
-- whoever asks reads no table whole, and a subquery with a limit stays one.
create function luoshi_holders(which_shard int, digests bytea[], moment timestamptz, day date, idle_since timestamptz)
  returns table (nth int, session_id uuid, person_id uuid, person_name text, stage text, posts json, oversees json,
    groups json, stale boolean, reach text[])
  language sql stable rows 8
  as $$
    select d.nth::int, s.id, s.person_id, n.name, s.stage, p.posts, o.oversees, g.groups,
      s.seen_at < moment - interval '1 minute', case when p.leads then p.acting || o.overseen else p.acting end
    from unnest(digests) with ordinality as d(digest, nth),
    lateral (select * from session s
      where s.shard = which_shard and s.token_hash = d.digest and s.ended_at is null
        and s.expires_at > moment and s.seen_at > idle_since limit 1) as s,
    lateral (select n.name from person n
      where n.shard = which_shard and n.id = s.person_id and n.disabled_at is null
        and exists (select from account a
          where a.shard = which_shard and a.person_id = s.person_id and a.disabled_at is null) limit 1) as n,
    lateral (select coalesce(json_agg(json_build_object('unitId', p.unit_id, 'unitPath', p.unit_path, 'role', p.role,
        'title', p.title) order by p.since, p.id), '[]') as posts,
        array_agg(p.unit_id) filter (where p.role in ('office', 'head', 'liaison', 'supervision')) as units,
        coalesce(array_agg(p.unit_path || '%')
          filter (where p.role in ('office', 'head', 'liaison', 'supervision')), '{}') as acting,
        coalesce(bool_or(p.role = 'leader'), false) as leads
      from post p where p.shard = which_shard and p.person_id = s.person_id and p.since <= day
        and (p.until is null or p.until >= day)) as p,
    lateral (select coalesce(json_agg(o.unit_path), '[]') as oversees,
        coalesce(array_agg(o.unit_path || '%'), '{}') as overseen
      from oversight o where o.shard = which_shard and o.person_id = s.person_id) as o,
    lateral (select coalesce(json_agg(m.workgroup_id), '[]') as groups
      from workgroup_member m
      join workgroup w on w.shard = which_shard and w.id = m.workgroup_id and w.ended_at is null
      where m.shard = which_shard and (m.person_id = s.person_id or m.unit_id = any (p.units))) as g
  $$;

-- Finds who asks by the digest of the session's token, and goes on as that person where wanted; as the system where there
-- is no such session any more, or it is not wanted.
create function luoshi_enter(which_shard int, digest bytea, moment timestamptz, day date, idle_since timestamptz,
  becoming boolean)
  returns table (session_id uuid, person_id uuid, person_name text, stage text, posts json, oversees json, groups json,
    stale boolean)
  language plpgsql rows 1 security definer set search_path = public set enable_seqscan = off set enable_memoize = off
  as $$
    #variable_conflict use_column
    declare
      reach text[];
      ignored text;
    begin
      perform luoshi_become(which_shard, '00000000-0000-0000-0000-000000000000', day);
      select h.session_id, h.person_id, h.person_name, h.stage, h.posts, h.oversees, h.groups, h.stale, h.reach
      into session_id, person_id, person_name, stage, posts, oversees, groups, stale, reach
      from luoshi_holders(which_shard, array[digest], moment, day, idle_since) h;
      if not found then return; end if;
      -- As luoshi_become does it, with the reach that was just read.
      if becoming then
        ignored := set_config('luoshi.person', person_id::text, true);
        ignored := set_config('luoshi.reach', which_shard || ' ' || person_id || ' ' || reach::text, true);
      end if;
      return next;
    end
  $$;

-- Whether one sees a duty of this place: the policy of `duty` in other words, for one row.
create function luoshi_sees(place text, of_plan uuid, of_task uuid, which uuid) returns boolean language plpgsql stable
  as $$
    begin
      return place like any (luoshi_reach()) or luoshi_is_system() or of_plan = any (luoshi_plans())
        or of_task = any (luoshi_tasks()) or which = any (luoshi_named());
    end
  $$;

-- A duty that one sees, locked until the transaction ends. What is read of it in the same statement is as it stands then:
-- functions that are not stable look anew after the wait.
create function luoshi_hold_duty(which uuid) returns setof duty language plpgsql rows 1 security definer
  set search_path = public
  as $$
    declare mine duty;
    begin
      select * into mine from duty d where d.shard = luoshi_shard() and d.id = which for update;
      if not found or not luoshi_sees(mine.unit_path, mine.plan_id, mine.task_id, mine.id) then return; end if;
      return next mine;
    end
  $$;

-- What the rules of a duty ask of its plan, its task, the duty above and those it names.
create function luoshi_place_of(mine duty)
  returns table (unit_name text, review_steps int, plan_unit_id uuid, plan_unit_path text, parent json,
    lead_units json, persons json, extension json)
  language sql stable
  as $$
    select u.name, u.review_steps, p.unit_id, p.unit_path,
      (select json_build_object('unitId', m.unit_id, 'unitPath', m.unit_path, 'state', m.state, 'due', m.due)
        from duty m where m.shard = (mine).shard and m.id = (mine).parent_id),
      (select coalesce(json_agg(l.unit_id), '[]') from duty l
        where l.shard = (mine).shard and l.task_id = (mine).task_id and l.part = 'lead' and l.parent_id is null
          and l.state not in ('transferred', 'withdrawn')),
      (select coalesce(json_agg(n.person_id), '[]') from duty_person n
        where n.shard = (mine).shard and n.duty_id = (mine).id),
      (select json_build_object('to', e.asked_due, 'reason', e.reason) from extension e
        where e.shard = (mine).shard and e.duty_id = (mine).id and e.state = 'asked')
    from unit u, plan p
    where u.shard = (mine).shard and u.id = (mine).unit_id and p.shard = (mine).shard and p.id = (mine).plan_id limit 1
  $$;

-- Where the next report of a duty belongs: the first occurrence that is open, else the last one; its number; whether
-- somebody waits for an answer to a reminder.
create function luoshi_next_of(mine duty)
  returns table (occurrence_id uuid, occurrence_due date, report_no int, chased boolean)
  language sql stable
  as $$
    select o.id, o.due,
      (select coalesce(max(r.no), 0) + 1 from report r where r.shard = (mine).shard and r.duty_id = (mine).id),
      exists (select from chase c where c.shard = (mine).shard and c.duty_id = (mine).id and c.answered_at is null)
    from occurrence o
    where o.shard = (mine).shard and o.duty_id = (mine).id and o.state <> 'withdrawn'
    order by o.state = 'open' desc, case when o.state = 'open' then o.no else -o.no end limit 1
  $$;

-- The same past the policies, of a duty that one sees.
create function luoshi_duty_place(which uuid)
  returns table (unit_name text, review_steps int, plan_unit_id uuid, plan_unit_path text, parent json,
    lead_units json, persons json, extension json)
  language plpgsql rows 1 security definer set search_path = public
  as $$
    declare mine duty;
    begin
      select * into mine from duty d where d.shard = luoshi_shard() and d.id = which;
      if not found or not luoshi_sees(mine.unit_path, mine.plan_id, mine.task_id, mine.id) then return; end if;
      return query select * from luoshi_place_of(mine);
    end
  $$;

create function luoshi_next_report(which uuid)
  returns table (occurrence_id uuid, occurrence_due date, report_no int, chased boolean)
  language plpgsql rows 1 security definer set search_path = public
  as $$
    declare mine duty;
    begin
      select * into mine from duty d where d.shard = luoshi_shard() and d.id = which;
      if not found or not luoshi_sees(mine.unit_path, mine.plan_id, mine.task_id, mine.id) then return; end if;
      return query select * from luoshi_next_of(mine);
    end
  $$;

-- Those who report together: the persons for whom one transaction goes on, entered below. Of anybody else there is none.
create function luoshi_company() returns uuid[] language sql stable
  as $$
    select case when current_setting('luoshi.person') = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
      then current_setting('luoshi.company')::uuid[] else '{}' end
  $$;

-- Reports of many persons in one transaction: enters each, holds the duty that each names and tells what a report of it must
-- know. Without a row, a call goes its own way and is told why: no session, an answer given before, a duty that lies not
-- below that person's own reach or is held by somebody else. The transaction then goes on for all of them: nobody, with the
-- reach of those who have a row.
create function luoshi_enter_to_report(which_shard int, digests bytea[], duties uuid[], keys text[], moment timestamptz,
  today date, idle_since timestamptz)
  returns table (call int, session_id uuid, person_id uuid, person_name text, stage text, posts json, oversees json,
    groups json, stale boolean, id uuid, version int, plan_id uuid, task_id uuid, parent_id uuid, unit_id uuid,
    unit_path text, rhythm_days int, part text, state text, starts date, due date, weight numeric, percent int,
    statement text, signed_at timestamptz, claimed_at timestamptz, done_at timestamptz, signed_off_at timestamptz,
    unit_name text, review_steps int, plan_unit_id uuid, plan_unit_path text, parent json, lead_units json, persons json,
    extension json, occurrence_id uuid, occurrence_due date, report_no int, chased boolean)
  language plpgsql security definer set search_path = public set enable_seqscan = off set enable_memoize = off
  as $$
    #variable_conflict use_column
    declare
      held uuid[];
      theirs text[];
      company uuid[] := '{}';
      reach text[] := '{}';
      ignored text;
    begin
      ignored := set_config('luoshi.shard', which_shard::text, true);
      ignored := set_config('luoshi.today', today::text, true);
      ignored := set_config('luoshi.person', 'ffffffff-ffff-ffff-ffff-ffffffffffff', true);
      -- Held before anything is read of them: the next statement looks anew.
      held := array(select d.id from unnest(duties) as w(id),
        lateral (select d.id from duty d where d.shard = which_shard and d.id = w.id for update skip locked) as d);
      for call, session_id, person_id, person_name, stage, posts, oversees, groups, stale, theirs, id, version, plan_id,
        task_id, parent_id, unit_id, unit_path, rhythm_days, part, state, starts, due, weight, percent, statement, signed_at,
        claimed_at, done_at, signed_off_at, unit_name, review_steps, plan_unit_id, plan_unit_path, parent, lead_units, persons,
        extension, occurrence_id, occurrence_due, report_no, chased
      in
        select h.nth, h.session_id, h.person_id, h.person_name, h.stage, h.posts, h.oversees, h.groups, h.stale, h.reach, d.id,
          d.version, d.plan_id, d.task_id, d.parent_id, d.unit_id, d.unit_path, d.rhythm_days, d.part, d.state, d.starts,
          d.due, d.weight, d.percent, d.statement, d.signed_at, d.claimed_at, d.done_at, d.signed_off_at, p.*, n.*
        from luoshi_holders(which_shard, digests, moment, today, idle_since) h,
        lateral (select * from duty d where d.shard = which_shard and d.id = duties[h.nth] and d.id = any (held)
          and d.unit_path like any (h.reach) limit 1) as d,
        lateral luoshi_place_of(d::duty) p,
        lateral luoshi_next_of(d::duty) n
        where (select true from kept_answer k
          where k.shard = which_shard and k.person_id = h.person_id and k.key = keys[h.nth]) is null
      loop
        company := company || person_id;
        reach := reach || theirs;
        return next;
      end loop;
      ignored := set_config('luoshi.company', company::text, true);
      ignored := set_config('luoshi.reach', which_shard || ' ffffffff-ffff-ffff-ffff-ffffffffffff ' || reach::text, true);
    end
  $$;

do $$
declare guarded text;
begin
  foreach guarded in array array['institution', 'unit', 'unit_alias', 'unit_move', 'unit_set', 'unit_set_member',
    'person', 'post', 'oversight', 'workgroup', 'workgroup_member', 'account', 'former_password', 'session',
    'known_device', 'failed_try', 'one_time_link', 'saved_view', 'blob', 'file', 'document', 'plan', 'plan_version',
    'clause', 'clause_link', 'draft_task', 'draft_owner', 'task', 'owner_memory', 'review', 'comment', 'dispatch', 'duty',
    'task_reach', 'duty_person', 'occurrence', 'report', 'evidence', 'extension', 'chase', 'notice', 'notice_read',
    'event', 'seal', 'seal_mark', 'kept_answer', 'lease']
  loop
    execute format('alter table %I enable row level security', guarded);
    execute format('create policy system on %I to luoshi_app using ((select luoshi_is_system()))', guarded);
    execute format('grant select, insert, update on %I to luoshi_app', guarded);
  end loop;
end $$;

-- What may be taken away again. Events and seals may never be changed.
grant delete on unit_alias, unit_set, unit_set_member, oversight, post, workgroup, workgroup_member, former_password,
  known_device, failed_try, one_time_link, saved_view, draft_task, clause, clause_link, task_reach, duty_person,
  evidence, kept_answer, session, owner_memory, lease, blob, file, draft_owner, review, comment, plan, document
  to luoshi_app;
revoke update on event, seal, plan_version, document, blob, file from luoshi_app;

create policy anybody on institution for select to luoshi_app using ((select luoshi_person()) is not null);
create policy administrator on institution for update to luoshi_app
  using (cardinality((select luoshi_as('{systemAdmin}'))) > 0);

create policy tree on unit to luoshi_app using (path like any ((select luoshi_roots())::text[]));
create policy tree on unit_alias to luoshi_app
  using (exists (select from unit u where u.shard = unit_alias.shard and u.id = unit_id));
create policy tree on unit_move to luoshi_app using (to_path like any ((select luoshi_roots())::text[]));
create policy tree on unit_set to luoshi_app using (unit_path like any ((select luoshi_roots())::text[]));
create policy tree on unit_set_member to luoshi_app
  using (exists (select from unit_set s where s.shard = unit_set_member.shard and s.id = unit_set_id));
create policy tree on workgroup to luoshi_app using (unit_path like any ((select luoshi_roots())::text[]));

-- Names of people: colleagues below, the line above, those of one's workgroups. Whoever sees a post sees its person.
create policy known on post to luoshi_app using (
  person_id = (select luoshi_person())
  or unit_path like any ((select luoshi_reach())::text[])
  or unit_path like any ((select luoshi_as('{systemAdmin,securityAdmin,auditAdmin}'))::text[])
  or unit_path = any ((select luoshi_line())::text[])
  or person_id = any ((select luoshi_fellows())::uuid[]))
  with check (unit_path like any ((select luoshi_as('{office,systemAdmin,securityAdmin}'))::text[]));
create policy known on person for select to luoshi_app using (
  id = (select luoshi_person())
  or exists (select from post p where p.shard = person.shard and p.person_id = person.id));
create policy made on person for insert to luoshi_app
  with check (cardinality((select luoshi_as('{office,systemAdmin,securityAdmin}'))) > 0);
create policy changed on person for update to luoshi_app using (
  id = (select luoshi_person())
  or exists (select from post p where p.shard = person.shard and p.person_id = person.id));
create policy known on oversight to luoshi_app using (
  person_id = (select luoshi_person())
  or exists (select from post p where p.shard = oversight.shard and p.person_id = oversight.person_id))
  with check (unit_path like any ((select luoshi_as('{office,systemAdmin,securityAdmin}'))::text[]));
create policy known on workgroup_member to luoshi_app
  using (exists (select from workgroup w where w.shard = workgroup_member.shard and w.id = workgroup_id));

-- Logins: one's own, and those of people under one's office or administration. Of sessions, devices, wrong tries, links
-- and former passwords nobody sees another's but the security administrator, and he sessions only.
create policy own on account to luoshi_app using (
  person_id = (select luoshi_person()) or luoshi_keeps(person_id, '{office,systemAdmin,securityAdmin}'))
  with check (
  person_id = (select luoshi_person())
  or cardinality((select luoshi_as('{office,systemAdmin,securityAdmin}'))) > 0);
create policy own on former_password to luoshi_app using (person_id = (select luoshi_person()));
create policy own on session to luoshi_app using (
  person_id = (select luoshi_person()) or luoshi_keeps(person_id, '{securityAdmin}'));
create policy own on saved_view to luoshi_app
  using (person_id = (select luoshi_person()) or unit_id = any ((select luoshi_units())::uuid[]))
  with check (person_id = (select luoshi_person()));

create policy anybody on blob to luoshi_app using ((select luoshi_person()) is not null);
create policy used on file to luoshi_app using (
  uploaded_by = (select luoshi_person())
  or exists (select from evidence e where e.shard = file.shard and e.file_id = file.id)
  or exists (select from document d where d.shard = file.shard and d.file_id = file.id));
create policy used on document for select to luoshi_app using (
  exists (select from plan p where p.shard = document.shard and p.document_id = document.id)
  or exists (select from plan_version v where v.shard = document.shard and v.document_id = document.id));
create policy made on document for insert to luoshi_app with check (luoshi_uploaded(file_id));

-- With the plan that it was read for, in one statement.
create policy taken on document for delete to luoshi_app using (
  exists (select from plan p where p.shard = document.shard and p.document_id = document.id));

-- A draft is its unit's and its reviewers'; what is published is also for those above and those who have duties in it.
create policy reach on plan to luoshi_app using (
  unit_id = any ((select luoshi_units())::uuid[])
  or id = any ((select luoshi_reviews())::uuid[])
  or (published_no > 0 and (
    unit_path like any ((select luoshi_reach())::text[])
    or id = any ((select luoshi_duty_plans())::uuid[]))));
create policy reach on plan_version to luoshi_app
  using (exists (select from plan p where p.shard = plan_version.shard and p.id = plan_id));
create policy reach on clause to luoshi_app
  using (exists (select from plan p where p.shard = clause.shard and p.id = plan_id));
create policy reach on clause_link to luoshi_app
  using (exists (select from plan p where p.shard = clause_link.shard and p.id = plan_id));
create policy reach on task to luoshi_app
  using (exists (select from plan p where p.shard = task.shard and p.id = plan_id));
create policy reach on dispatch to luoshi_app
  using (exists (select from plan p where p.shard = dispatch.shard and p.id = plan_id));
create policy drafters on draft_task to luoshi_app using (
  exists (select from plan p where p.shard = draft_task.shard and p.id = plan_id
    and (p.unit_id = any ((select luoshi_units())::uuid[]) or p.id = any ((select luoshi_reviews())::uuid[]))));
create policy drafters on draft_owner to luoshi_app using (
  exists (select from plan p where p.shard = draft_owner.shard and p.id = plan_id
    and (p.unit_id = any ((select luoshi_units())::uuid[]) or p.id = any ((select luoshi_reviews())::uuid[]))));
create policy drafters on review to luoshi_app using (
  person_id = (select luoshi_person())
  or exists (select from plan p where p.shard = review.shard and p.id = plan_id
    and p.unit_id = any ((select luoshi_units())::uuid[])));
create policy drafters on comment to luoshi_app using (
  exists (select from plan p where p.shard = comment.shard and p.id = plan_id
    and (p.unit_id = any ((select luoshi_units())::uuid[]) or p.id = any ((select luoshi_reviews())::uuid[]))));
-- Answers are kept for the institution, whichever of its inner parts wrote the plan.
create policy line on owner_memory to luoshi_app using (
  exists (select from unit u where u.shard = owner_memory.shard and u.id = unit_id
    and u.path = any ((select luoshi_line())::text[]))
  and cardinality((select luoshi_units())) > 0);

create policy reach on duty to luoshi_app using (
  unit_path like any ((select luoshi_reach())::text[])
  or plan_id = any ((select luoshi_plans())::uuid[])
  or task_id = any ((select luoshi_tasks())::uuid[])
  or id = any ((select luoshi_named())::uuid[]))
  -- A duty may be handed to any unit of the tree (转办); seeing it is another matter.
  with check (unit_path like any ((select luoshi_roots())::text[]));
create policy reach on task_reach to luoshi_app using (
  unit_id = any ((select luoshi_units())::uuid[])
  or exists (select from task t where t.shard = task_reach.shard and t.id = task_id))
  with check (true);
create policy reach on duty_person to luoshi_app
  using (exists (select from duty d where d.shard = duty_person.shard and d.id = duty_id))
  with check (true);
create policy reach on occurrence to luoshi_app
  using (exists (select from duty d where d.shard = occurrence.shard and d.id = duty_id))
  with check (true);
-- A draft is seen only by those who act for the unit and those it names.
create policy reach on report to luoshi_app
  using (exists (select from duty d where d.shard = report.shard and d.id = duty_id and (
    report.state <> 'draft'
    or d.unit_id = any ((select luoshi_units())::uuid[])
    or d.id = any ((select luoshi_named())::uuid[]))))
  with check (true);
create policy reach on evidence to luoshi_app
  using (exists (select from report r where r.shard = evidence.shard and r.id = report_id))
  with check (true);
create policy reach on extension to luoshi_app
  using (exists (select from duty d where d.shard = extension.shard and d.id = duty_id));
create policy reach on chase to luoshi_app
  using (exists (select from duty d where d.shard = chase.shard and d.id = duty_id));

create policy told on notice for select to luoshi_app
  using (unit_id = any ((select luoshi_units())::uuid[]) or person_id = (select luoshi_person()));
create policy tells on notice for insert to luoshi_app with check (true);
create policy own on notice_read to luoshi_app using (person_id = (select luoshi_person()));

create policy happened on event for insert to luoshi_app with check (true);
-- Signing in and out is no unit's matter: only the audit administrator of the person's units reads of it; of tries under
-- a login that nobody has, every audit administrator.
create policy reach on event for select to luoshi_app using (
  unit_path like any ((select luoshi_as('{auditAdmin}'))::text[])
  or (unit_path = '' and cardinality((select luoshi_as('{auditAdmin}'))) > 0 and ((person_id is null and object_id = 'unknown')
    or coalesce(person_id::text, object_id) in (select p.person_id::text from post p where p.shard = luoshi_shard()
      and p.unit_path like any ((select luoshi_as('{auditAdmin}'))::text[]))))
  or (unit_path <> '' and unit_path like any ((select luoshi_reach())::text[])));
create policy own on kept_answer to luoshi_app using (
  person_id = (select luoshi_person()) or person_id = any ((select luoshi_company())::uuid[]));
