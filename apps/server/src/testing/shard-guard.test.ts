import { beforeAll, expect, test } from "vitest";
import { loadParser, missingShards } from "./shard-guard.ts";

beforeAll(loadParser);

const tables = new Set(["duty", "unit", "task", "event"]);

test.each<[statement: string, missing: readonly string[]]>([
  ["select 1", []],
  ["begin; select set_config('a', 'b', true)", []],
  ["select * from duty where shard = $1 and id = $2", []],
  ["select * from duty where id = $1", ["duty"]],
  ["select * from duty d where d.shard = $1 or d.id = $2", ["duty d"]],
  ["select * from duty d join unit u on u.id = d.unit_id where d.shard = $1", ["unit u"]],
  [
    "select * from duty d join unit u on u.shard = d.shard and u.id = d.unit_id where d.shard = $1",
    [],
  ],
  ["select * from duty d, unit u where shard = $1", ["duty d", "unit u"]],
  [
    "select (select count(*) from task t where t.id = d.task_id) from duty d where d.shard = $1",
    ["task t"],
  ],
  [
    "with p as (select id from duty where shard = 1) select * from p join duty d on d.id = p.id",
    ["duty d"],
  ],
  ["update duty set due = $1 where id = $2", ["duty"]],
  ["update duty set due = $1 where shard = 1 and id = $2", []],
  ["update duty d set due = s.due from task s where d.shard = 1 and s.id = d.task_id", ["task s"]],
  ["delete from duty where id = $1", ["duty"]],
  ["insert into duty (id) values ($1)", ["duty"]],
  ["insert into duty (shard, id) select 1, x from unnest($1::uuid[]) as x", []],
  ["insert into event (shard, id) select 1, d.id from duty d", ["duty d"]],
  [
    "select from duty d where d.shard = 1 and exists (select from task t where t.shard = d.shard)",
    [],
  ],
])("%s", (statement, missing) => {
  expect(missingShards(statement, tables)).toEqual(missing);
});
