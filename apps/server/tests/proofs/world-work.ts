import type { Call } from "../../src/contract/client.ts";
import { makeDocx } from "../../src/testing/make-docx.ts";
import type { Seeded } from "../../src/testing/seed.ts";
import { newCanary } from "./canary.ts";
import { doDuties, doForeign } from "./world-duties.ts";

type As = (label: string) => Promise<Call>;

/** Plans, duties, reports and all that hangs on them, through the routes. */
export async function fillWork(
  ids: Seeded,
  as: As,
  person: (label: string) => string,
): Promise<Readonly<Record<string, string>>> {
  const published = await publish(await as("office@青渡区"), ids, "青渡区", [
    "（一）排查河道隐患%。由水务局牵头，交通局、教育局配合，2027年6月30日前完成。",
    "（二）整修校舍%。由教育局负责，2027年2月10日前完成。",
    "（三）转移安置群众%。由防汛工作专班负责，2027年5月31日前完成。",
    "（四）抢通道路%。由交通局负责，2027年3月3日前完成。",
    "（五）储备物资%。由民政局负责，2027年4月30日前完成。",
    "（六）加固堤防%。由水务局负责，2027年9月30日前完成。",
  ]);
  await dispatch(await as("office@青渡区"), published);
  const foreign = await publish(await as("office@白岭县"), ids, "白岭县", [
    "（一）封山育林%。由林业局负责，2027年6月30日前完成。",
  ]);
  await dispatch(await as("office@白岭县"), foreign);
  const { lead } = await doDuties(ids, as, person, published);
  await doForeign(as, foreign);
  // A second workgroup has a task, which the members of the first may not see.
  const group = await publish(await as("office@白岭县"), ids, "白岭县", [
    "（一）巡护山林%。由林长制专班负责，2027年6月28日前完成。",
  ]);
  await dispatch(await as("office@白岭县"), group);

  const bureau = await publish(
    await as("office@水务局"),
    ids,
    "水务局",
    ["（一）巡查堤段%。由河道科牵头，供水科配合，2027年6月20日前完成。"],
    { parentId: published, parentDutyId: lead },
  );
  await dispatch(await as("office@水务局"), bureau);

  // Issued by a unit to one that lies beside it: it sees the duty as the issuer only.
  const beside = await publish(await as("office@教育局"), ids, "教育局", [
    "（一）接送学生%。由交通局负责，2027年6月25日前完成。",
  ]);
  await dispatch(await as("office@教育局"), beside);

  const draft = await upload(await as("liaison@青渡区"), ids.unit("青渡区"), [
    "（一）拟定预案%。由教育局负责，2027年8月31日前完成。",
  ]);
  const bureauDraft = await upload(await as("office@水务局"), ids.unit("水务局"), [
    "（一）起草细则%。由河道科负责，2027年8月31日前完成。",
  ]);
  await upload(await as("office@白岭县"), ids.unit("白岭县"), [
    "（一）起草山林细则%。由林业局负责，2027年8月31日前完成。",
  ]);

  const review = await upload(await as("office@青渡区"), ids.unit("青渡区"), [
    "（一）征求意见%。由交通局负责，2027年8月31日前完成。",
  ]);
  await discuss(as, person, review.id);

  // What is in force stays while the next draft has other words.
  const revised = await publish(await as("office@青渡区"), ids, "青渡区", [
    "（一）维护泵站%。由教育局负责，2027年7月31日前完成。",
  ]);
  const office = await as("office@青渡区");
  const first = await read(office, revised);
  const next = await office("POST /api/plans/:planId/revise", {
    params: { planId: revised },
    body: { version: first.version },
  });
  await office("PUT /api/plans/:planId/file", {
    params: { planId: revised },
    query: { name: `${newCanary()}.docx`, draftVersion: next.drafting?.draftVersion ?? 1 },
    bytes: planText(["（一）维护泵站并扩容%。由教育局负责，2027年7月31日前完成。"]),
  });

  const closed = await publish(await as("office@青渡区"), ids, "青渡区", [
    "（一）清理垃圾%。由民政局负责，2027年1月31日前完成。",
  ]);
  await office("POST /api/plans/:planId/close", {
    params: { planId: closed },
    body: { version: (await read(office, closed)).version, reason: newCanary() },
  });
  return {
    published,
    foreign,
    bureau,
    draft: draft.id,
    bureauDraft: bureauDraft.id,
    review: review.id,
    revised,
    closed,
  };
}

function planText(tasks: readonly string[]): Uint8Array {
  return makeDocx([
    `青渡区汛期工作方案（${newCanary()}）`,
    `为做好工作，制定本方案。${newCanary()}`,
    "一、重点任务",
    ...tasks.map((task) => task.replace("%", `（${newCanary()}）`)),
    "2027年1月20日",
  ]);
}

function upload(
  call: Call,
  unitId: string,
  tasks: readonly string[],
  more: { readonly parentId?: string; readonly parentDutyId?: string } = {},
) {
  return call("POST /api/plans", {
    query: { name: `${newCanary()}.docx`, unitId, ...more },
    bytes: planText(tasks),
  });
}

const read = (call: Call, planId: string) => call("GET /api/plans/:planId", { params: { planId } });

async function publish(
  call: Call,
  ids: Seeded,
  unit: string,
  tasks: readonly string[],
  more: { readonly parentId?: string; readonly parentDutyId?: string } = {},
): Promise<string> {
  const plan = await upload(call, ids.unit(unit), tasks, more);
  const planId = plan.id;
  for (const { written, target, version } of plan.drafting?.owners ?? [])
    if (target === null) {
      const named = written.endsWith("专班") ? ids.workgroup(written) : null;
      await call("PUT /api/plans/:planId/owners", {
        params: { planId },
        body: {
          written,
          version,
          target:
            named === null
              ? { kind: "unit", id: ids.unit(written) }
              : { kind: "workgroup", id: named },
        },
      });
    }
  const ready = await read(call, planId);
  const done = await call("POST /api/plans/:planId/publish", {
    params: { planId },
    body: { version: ready.version, draftVersion: ready.drafting?.draftVersion ?? 1 },
  });
  return done.id;
}

async function dispatch(call: Call, planId: string): Promise<void> {
  const { tasks } = await call("GET /api/plans/:planId/dispatch-preview", { params: { planId } });
  await call("POST /api/plans/:planId/dispatches", {
    params: { planId },
    body: {
      version: (await read(call, planId)).version,
      tasks: tasks.map(({ taskId }) => ({ taskId, wording: newCanary() })),
    },
  });
}

async function discuss(as: As, person: (label: string) => string, planId: string): Promise<void> {
  const office = await as("office@青渡区");
  const asked = [person("asked to review"), person("no longer asked to review")];
  const { version } = await read(office, planId);
  const { reviews } = await office("POST /api/plans/:planId/reviews", {
    params: { planId },
    body: { version, personIds: asked },
  });
  const cancelled = reviews.find(({ personId }) => personId === asked[1]);
  await office("POST /api/reviews/:reviewId/withdraw", {
    params: { reviewId: cancelled?.id ?? "" },
    body: { version: cancelled?.version ?? 1 },
  });
  const place = { paragraph: "p1", start: 0, end: 2, quote: newCanary() };
  const reader = await as("asked to review");
  const remark = await reader("POST /api/plans/:planId/comments", {
    params: { planId },
    body: { place, body: newCanary() },
  });
  await office("POST /api/comments/:commentId/replies", {
    params: { commentId: remark.id },
    body: { body: newCanary() },
  });
  const { rows } = await reader("GET /api/reviews", {});
  await reader("POST /api/reviews/:reviewId/object", {
    params: { reviewId: rows[0]?.id ?? "" },
    body: {
      version: rows[0]?.version ?? 1,
      draftVersion: rows[0]?.draftVersion ?? 1,
      statement: newCanary(),
    },
  });
}
