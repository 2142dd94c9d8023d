import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createDemoLink } from "../commands/session/create-demo-link.ts";
import type { Call } from "../contract/client.ts";
import { type Bilingual, type Role, roles } from "../contract/endpoint.ts";
import { roleNames } from "../contract/person.ts";
import type { Services } from "../http/services.ts";
import { demoDistrict } from "./demo-district.ts";
import { openDemoWorld } from "./demo-world.ts";
import { fillDirectory } from "./fill-directory.ts";
import { actorOf, dispatchPlan, type PlanWork, publishPlan, uploadSample } from "./fill-plans.ts";
import { liveDays } from "./live-days.ts";

/** A link that signs in as somebody of the demonstration. */
export interface DemoLink {
  readonly role: Role;
  readonly roleName: Bilingual;
  readonly person: string;
  readonly token: string;
}

const day = 86_400_000;
/** The samples' campaigns begin in March 2027; a month later they are dispatched, so that their first deadlines are past. */
const sampleStart = { year: 2027, month: 4 };

/**
 * Fills an empty database with a fictional district: units, people, five plans at different stages, three months of work.
 * All of it goes through the product's own routes, with the clock set to each moment, so that the record, notices and
 * versions are real. The same day gives the same story.
 *
 * @param samples folder of the sample plans and the district
 * @param days of history before today
 * @throws Error where the database is in use
 */
export async function fillDemo(
  services: Services,
  samples: string,
  tell: (text: string) => void = () => {},
  days = 92,
): Promise<readonly DemoLink[]> {
  const until = Date.parse(services.clock());
  const begin = until - days * day;
  const district = demoDistrict.parse(
    JSON.parse(await readFile(join(samples, "district", "district.json"), "utf8")),
  );
  const world = await openDemoWorld(services, new Date(begin - 2 * day).toISOString());
  try {
    tell("机构和人员 units and people");
    const directory = await fillDirectory(world, district);
    const start = new Date(begin);
    const months =
      (start.getUTCFullYear() - sampleStart.year) * 12 +
      start.getUTCMonth() +
      1 -
      sampleStart.month;
    const work: PlanWork = { world, district, directory, samples, months };
    const actFor = async (unitId: string): Promise<Call> => {
      const person = actorOf(work, unitId);
      if (person === null) throw new Error(`nobody acts for ${unitId}`);
      return world.as(directory.person(person));
    };
    tell("方案 plans");
    const safety = await actFor("lan-emergency");
    const service = await actFor("lan-service");
    world.setNow(new Date(begin).toISOString());
    const safetyPlan = await publishPlan(
      safety,
      await uploadSample(work, safety, "lan-emergency", "work-safety"),
      directory.unit("lan-emergency"),
    );
    const servicePlan = await publishPlan(
      service,
      await uploadSample(work, service, "lan-service", "service-quality"),
      directory.unit("lan-service"),
    );
    world.setNow(new Date(begin + day).toISOString());
    await dispatchPlan(safety, safetyPlan);
    await dispatchPlan(service, servicePlan);
    tell("三个月的工作 three months of work");
    const fileIds = new Map(
      district.units.map(({ id, retired }) => [retired ? "" : directory.unit(id), id]),
    );
    const find = async (unitId: string): Promise<Call | null> => {
      const known = fileIds.get(unitId);
      const person = known === undefined ? null : actorOf(work, known);
      return person === null ? null : world.as(directory.person(person));
    };
    await liveDays(
      world,
      [
        { planId: safetyPlan.id, issuer: safety, dispatchedAt: begin + day, pace: 1 },
        { planId: servicePlan.id, issuer: service, dispatchedAt: begin + day, pace: 3.5 },
      ],
      find,
      until,
    );
    tell("草稿和送审 drafts");
    await fillDrafts(work, actFor, until);
    world.setNow(new Date(until).toISOString());
    return await makeLinks(services, work, until);
  } finally {
    await world.close();
  }
}

/** A plan that is being looked at, and one that still has its faults. */
async function fillDrafts(
  work: PlanWork,
  actFor: (unitId: string) => Promise<Call>,
  until: number,
) {
  const { world, district, directory } = work;
  const education = await actFor("qing-education");
  world.setNow(new Date(until - 5 * day).toISOString());
  const plan = await uploadSample(work, education, "qing-education", "school-year", 0);
  const head = district.posts.find(
    (post) => post.unitId === "qing-education" && post.role === "head",
  );
  const params = { planId: plan.id };
  if (head !== undefined) {
    await education("POST /api/plans/:planId/reviews", {
      params,
      body: { version: plan.version, personIds: [directory.person(head.personId)] },
    });
    const reader = await world.as(directory.person(head.personId));
    world.setNow(new Date(until - 3 * day).toISOString());
    await reader("POST /api/plans/:planId/comments", {
      params,
      body: {
        place: { paragraph: "p0", start: 0, end: 0, quote: "" },
        body: "总体可以，重点任务的时限请与各科室再核一遍。",
      },
    });
  }
  const water = await actFor("qing-water");
  world.setNow(new Date(until - 2 * day).toISOString());
  await uploadSample(work, water, "qing-water", "planted-defects", 0);
}

async function makeLinks(services: Services, { district, directory }: PlanWork, until: number) {
  const names = new Map(district.people.map(({ id, name }) => [id, name]));
  // People of the units whose plans are at work, so that each screen has something on it.
  const wanted: Readonly<Partial<Record<Role, string>>> = {
    office: "lan-emergency",
    head: "lan-service",
    liaison: "lan-housing",
    leader: "lan",
    member: "lan-housing",
  };
  const links: DemoLink[] = [];
  for (const role of roles) {
    const unit = wanted[role];
    const post =
      district.posts.find(
        (each) => each.role === role && each.unitId === unit && watches(district, role, each),
      ) ?? district.posts.find((each) => each.role === role);
    if (post === undefined) continue;
    const token = await createDemoLink(
      services,
      directory.person(post.personId),
      new Date(until).toISOString(),
    );
    links.push({ role, roleName: roleNames[role], person: names.get(post.personId) ?? "", token });
  }
  return links;
}

/** A leader is worth looking in as where somebody is overseen. */
function watches(
  { oversight }: PlanWork["district"],
  role: Role,
  { personId }: { readonly personId: string },
): boolean {
  return (
    role !== "leader" ||
    oversight.some((each) => each.personId === personId && each.unitId === "lan-housing")
  );
}
