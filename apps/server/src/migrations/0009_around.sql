-- What the rules ask of the duties around one that somebody may command, whether they see those or not: a section that has
-- a share of its bureau's duty does not see that duty, and yet its day is the latest for the share, and who has it is told.

create function luoshi_around(parent uuid, task uuid) returns table (parent json, lead_units json)
  language sql stable rows 1 security definer set search_path = public
  as $$
    select
      (select json_build_object('unitId', m.unit_id, 'unitPath', m.unit_path, 'state', m.state, 'due', m.due)
        from duty m where m.shard = luoshi_shard() and m.id = $1),
      coalesce((select json_agg(l.unit_id) from duty l where l.shard = luoshi_shard() and l.task_id = $2
        and l.part = 'lead' and l.parent_id is null and l.state not in ('transferred', 'withdrawn')), '[]')
  $$;
