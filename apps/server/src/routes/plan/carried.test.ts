import { expect, test } from "vitest";
import { floodPlan, usePlanScene } from "../../testing/plan-scene.ts";

const scene = usePlanScene();

test("a duty says which clause of the parent plan it carries out, by its own clause or the one above", async () => {
  const above = await scene.publish(await scene.settled(await scene.upload("青办", "青渡区")));
  const own = await scene.settled(await scene.upload("青办", "青渡区", floodPlan));
  const office = scene.as("青办");
  const params = { planId: own.id };
  const under = await office("PATCH /api/plans/:planId", {
    params,
    body: { version: own.version, parentId: above.id },
  });
  const drafted = (
    await office("GET /api/plans/:planId/clauses", { params, query: { draft: "1" } })
  ).rows;
  expect((await office("GET /api/plans/:planId/clauses", { params })).rows).toEqual([]);
  const parents = (await office("GET /api/plans/:planId/clauses", { params: { planId: above.id } }))
    .rows;
  // The same document has the same clauses.
  expect(drafted).toEqual(parents);
  const clause = drafted.find(({ head }) => head.startsWith("排查水库"));
  const heading = drafted.find(({ level }) => level === 1);
  if (clause === undefined || heading === undefined) throw new Error("no clauses");
  const link = (version: number, links: { clauseId: string; kind: "part" | "equal" }[]) =>
    office("PUT /api/plans/:planId/clause-links", {
      params,
      body: {
        version,
        links: links.map((each) => ({ ...each, parentClauseId: clause.id })),
      },
    });
  const linked = await link(under.version, [{ clauseId: heading.id, kind: "part" }]);
  const published = await scene.publish(await office("GET /api/plans/:planId", { params }));
  const { rows: tasks } = await office("GET /api/plans/:planId/tasks", { params });
  const task = tasks.find(({ quote }) => quote.includes("排查水库"));
  await office("POST /api/plans/:planId/dispatches", {
    params,
    body: { version: published.version, tasks: [{ taskId: task?.id ?? "" }] },
  });
  const { rows } = await office("GET /api/duties", { query: { planId: own.id } });
  const dutyId = rows[0]?.id ?? "";
  const carried = async (name: string) =>
    (await scene.as(name)("GET /api/duties/:dutyId", { params: { dutyId } })).carriesOut;
  const { rows: aboveTasks } = await office("GET /api/plans/:planId/tasks", {
    params: { planId: above.id },
  });
  const asked = aboveTasks.find(({ quote }) => quote.includes("排查水库"));
  expect(linked.clauseLinks).toHaveLength(1);
  expect(await carried("青办")).toEqual([
    {
      planId: above.id,
      planTitle: above.title,
      clauseId: clause.id,
      kind: "part",
      no: clause.no,
      head: clause.head,
      taskId: asked?.id ?? null,
      quote: asked?.quote ?? null,
    },
  ]);
  // Who has the duty and nothing of the parent plan learns nothing of it.
  expect(rows[0]?.unitId).toBe(scene.ids.unit("水务局"));
  expect(await carried("水办")).toEqual([]);
  const above2 = await scene.read("青办", above.id);
  await office("POST /api/plans/:planId/dispatches", {
    params: { planId: above.id },
    body: { version: above2.version, tasks: [{ taskId: asked?.id ?? "" }] },
  });
  expect(await carried("水办")).toHaveLength(1);
});
