-- What each request does first, as functions whose plans a connection keeps, and lighter indexes where every report writes.
-- Everybody reports on the last day: with the second guard planned and opened anew at each of seven messages, most of a
-- report's time went into that.

-- Subtrees one may see, as before, asked in one go.
create or replace function luoshi_find_reach() returns text[] language plpgsql stable security definer
  set search_path = public
  as $$
    declare found text[];
    begin
      select coalesce(array_agg(distinct seen.pattern), '{}') into found
      from (select * from person n where n.shard = luoshi_shard() and n.id = luoshi_person() and n.disabled_at is null) as n,
        lateral (
          select p.unit_path || '%' as pattern from post p
          where p.shard = n.shard and p.person_id = n.id
            and p.since <= luoshi_today() and (p.until is null or p.until >= luoshi_today())
            and p.role in ('office', 'head', 'liaison', 'supervision')
          union all
          select o.unit_path || '%' from oversight o
          where o.shard = n.shard and o.person_id = n.id and exists (select from post p
            where p.shard = n.shard and p.person_id = n.id and p.role = 'leader'
              and p.since <= luoshi_today() and (p.until is null or p.until >= luoshi_today()))
        ) as seen;
      return found;
    end
  $$;

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

-- Finds who asks by the digest of the session's token, and goes on as that person where wanted; as the system where there
-- is no such session any more, or it is not wanted.
create function luoshi_enter(which_shard int, digest bytea, moment timestamptz, day date, idle_since timestamptz,
  becoming boolean)
  returns table (session_id uuid, person_id uuid, person_name text, stage text, posts json, oversees json, groups json,
    stale boolean)
  language plpgsql rows 1 security definer set search_path = public
  as $$
    begin
      perform luoshi_become(which_shard, '00000000-0000-0000-0000-000000000000', day);
      select s.id, n.id, n.name, s.stage, s.seen_at < moment - interval '1 minute'
      into session_id, person_id, person_name, stage, stale
      from session s
      join person n on n.shard = which_shard and n.id = s.person_id
      join account a on a.shard = which_shard and a.person_id = s.person_id
      where s.shard = which_shard and s.token_hash = digest and s.ended_at is null
        and s.expires_at > moment and s.seen_at > idle_since
        and n.disabled_at is null and a.disabled_at is null;
      if not found then return; end if;
      posts := (select coalesce(json_agg(json_build_object('unitId', p.unit_id, 'unitPath', p.unit_path, 'role', p.role,
          'title', p.title) order by p.since, p.id), '[]')
        from post p where p.shard = which_shard and p.person_id = luoshi_enter.person_id and p.since <= day
          and (p.until is null or p.until >= day));
      oversees := (select coalesce(json_agg(distinct o.unit_path), '[]') from oversight o
        where o.shard = which_shard and o.person_id = luoshi_enter.person_id);
      groups := (select coalesce(json_agg(distinct m.workgroup_id), '[]') from workgroup_member m
        join workgroup w on w.shard = which_shard and w.id = m.workgroup_id and w.ended_at is null
        where m.shard = which_shard and (m.person_id = luoshi_enter.person_id or m.unit_id in (
          select q.unit_id from post q where q.shard = which_shard and q.person_id = luoshi_enter.person_id
            and q.since <= day and (q.until is null or q.until >= day)
            and q.role in ('office', 'head', 'liaison', 'supervision'))));
      if becoming then perform luoshi_become(which_shard, person_id, day); end if;
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

-- What the rules of a duty ask of its plan, its task, the duty above and those it names. Only of a duty that one sees.
create function luoshi_duty_place(which uuid)
  returns table (unit_name text, review_steps int, plan_unit_id uuid, plan_unit_path text, parent json,
    lead_units json, persons json, extension json)
  language plpgsql rows 1 security definer set search_path = public
  as $$
    declare
      here int := luoshi_shard();
      mine duty;
    begin
      select * into mine from duty d where d.shard = here and d.id = which;
      if not found or not luoshi_sees(mine.unit_path, mine.plan_id, mine.task_id, mine.id) then return; end if;
      select u.name, u.review_steps into unit_name, review_steps
      from unit u where u.shard = here and u.id = mine.unit_id;
      select p.unit_id, p.unit_path into plan_unit_id, plan_unit_path
      from plan p where p.shard = here and p.id = mine.plan_id;
      if mine.parent_id is not null then
        parent := (select json_build_object('unitId', m.unit_id, 'unitPath', m.unit_path, 'state', m.state, 'due', m.due)
          from duty m where m.shard = here and m.id = mine.parent_id);
      end if;
      lead_units := (select coalesce(json_agg(l.unit_id), '[]') from duty l
        where l.shard = here and l.task_id = mine.task_id and l.part = 'lead' and l.parent_id is null
          and l.state not in ('transferred', 'withdrawn'));
      persons := (select coalesce(json_agg(n.person_id), '[]') from duty_person n
        where n.shard = here and n.duty_id = which);
      extension := (select json_build_object('to', e.asked_due, 'reason', e.reason) from extension e
        where e.shard = here and e.duty_id = which and e.state = 'asked');
      return next;
    end
  $$;
drop function luoshi_plan_place(uuid);
drop function luoshi_around(uuid, uuid);

-- Where the next report of a duty belongs: the first occurrence that is open, else the last one; its number; whether
-- somebody waits for an answer to a reminder.
create function luoshi_next_report(which uuid)
  returns table (occurrence_id uuid, occurrence_due date, report_no int, chased boolean)
  language plpgsql rows 1 security definer set search_path = public
  as $$
    declare
      here int := luoshi_shard();
      mine duty;
    begin
      select * into mine from duty d where d.shard = here and d.id = which;
      if not found or not luoshi_sees(mine.unit_path, mine.plan_id, mine.task_id, mine.id) then return; end if;
      select o.id, o.due into occurrence_id, occurrence_due from occurrence o
      where o.shard = here and o.duty_id = which and o.state <> 'withdrawn'
      order by o.state = 'open' desc, case when o.state = 'open' then o.no else -o.no end limit 1;
      if not found then return; end if;
      report_no := (select coalesce(max(r.no), 0) + 1 from report r where r.shard = here and r.duty_id = which);
      chased := exists (select from chase c where c.shard = here and c.duty_id = which and c.answered_at is null);
      return next;
    end
  $$;

drop index kept_answer_age;
create index kept_answer_age on kept_answer using brin (shard, kept_at);
drop index notice_unit;
create index notice_unit on notice (shard, unit_id, told_at desc) where unit_id is not null;
drop index notice_person;
create index notice_person on notice (shard, person_id, told_at desc) where person_id is not null;
-- A new state of an occurrence stays on its page and touches no index.
drop index occurrence_due;
alter table occurrence set (fillfactor = 85);
