import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { applyEdits, openDocument } from "@luoshi/documents";
import type { Answer, Call } from "../contract/client.ts";
import type { DemoDistrict } from "./demo-district.ts";
import type { DemoWorld } from "./demo-world.ts";
import type { DemoDirectory } from "./fill-directory.ts";
import { shiftDates } from "./shift-dates.ts";

type PlanDetail = Answer<"GET /api/plans/:planId">;

/** What plans are filled with. */
export interface PlanWork {
  readonly world: DemoWorld;
  readonly district: DemoDistrict;
  readonly directory: DemoDirectory;
  /** Folder of the sample plans. */
  readonly samples: string;
  /** Months by which the samples' dates are moved. */
  readonly months: number;
}

/** A person of the district who acts for a unit: its office where it has one, its liaison, its head. */
export function actorOf({ district }: Pick<PlanWork, "district">, unitId: string): string | null {
  for (const role of ["office", "liaison", "head"] as const) {
    const post = district.posts.find((each) => each.unitId === unitId && each.role === role);
    if (post !== undefined) return post.personId;
  }
  return null;
}

/** A sample's Word file with its dates moved, as an office would have drawn it up. */
export async function movedSample(
  folder: string,
  name: string,
  months: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(join(folder, name, "input.docx")));
  if (months === 0) return bytes;
  const document = openDocument(bytes);
  const edits = shiftDates(document.source.text, months).map(({ start, end, text }) => ({
    span: { start, end },
    text,
  }));
  return applyEdits(bytes, document, edits).bytes;
}

/** Uploads a sample for a unit. */
export async function uploadSample(
  work: PlanWork,
  call: Call,
  unitId: string,
  sample: string,
  months: number = work.months,
): Promise<PlanDetail> {
  const bytes = await movedSample(work.samples, sample, months);
  return call("POST /api/plans", {
    query: { name: `${sample}.docx`, unitId: work.directory.unit(unitId) },
    bytes,
  });
}

/**
 * Does what a clerk does before publishing: answers each name that is not settled, keeps as a standing requirement what
 * has no day, and publishes.
 */
export async function publishPlan(
  call: Call,
  plan: PlanDetail,
  fallbackUnit: string,
): Promise<PlanDetail> {
  const params = { planId: plan.id };
  for (const owner of plan.drafting?.owners ?? []) {
    if (owner.status === "resolved" || owner.status === "answered") continue;
    await call("PUT /api/plans/:planId/owners", {
      params,
      body: {
        written: owner.written,
        version: owner.version,
        target: owner.candidates[0]?.target ?? { kind: "unit", id: fallbackUnit },
        remember: true,
      },
    });
  }
  let now = await call("GET /api/plans/:planId", { params });
  const held = new Set((now.drafting?.gate.reasons ?? []).flatMap(({ taskKey }) => taskKey ?? []));
  const tasks = (now.drafting?.tasks ?? []).filter(({ key }) => held.has(key));
  if (tasks.length > 0)
    await call("PATCH /api/plans/:planId/tasks", {
      params,
      body: { tasks: tasks.map(({ key, version }) => ({ key, version })), disposition: "standing" },
    });
  now = await call("GET /api/plans/:planId", { params });
  return call("POST /api/plans/:planId/publish", {
    params,
    body: { version: now.version, draftVersion: now.drafting?.draftVersion ?? 1 },
  });
}

/** Sends every task of a published plan to its units. */
export async function dispatchPlan(call: Call, plan: PlanDetail): Promise<void> {
  const params = { planId: plan.id };
  const preview = await call("GET /api/plans/:planId/dispatch-preview", { params });
  const tasks = preview.tasks
    .filter(({ obstacles, units }) => obstacles.length === 0 && units.length > 0)
    .map(({ taskId }) => ({ taskId }));
  await call("POST /api/plans/:planId/dispatches", {
    params,
    body: { version: plan.version, tasks },
  });
}
