// A small office with its site, for bench/web.js: it says where it can be reached, and ends when it is told to.
import type { AddressInfo } from "node:net";
import { createFrontServer } from "../../apps/server/src/site/front-server.ts";
import { seedDirectory } from "../../apps/server/src/testing/seed.ts";
import { seedDuties, seedPlan } from "../../apps/server/src/testing/seed-plan.ts";
import { openServer } from "../server/open-server.ts";

/** What the browser needs. */
export interface Office {
  readonly url: string;
  /** Value of the session's cookie of a liaison, who has duties to report on. */
  readonly session: string;
  /** One of them, signed for. */
  readonly dutyId: string;
}

const [reader = "", migrations = "", siteFolder = ""] = process.argv.slice(2);

const server = await openServer(reader, migrations);
const ids = await seedDirectory(server.ownerPool, {
  units: [{ name: "青渡区", kind: "government", children: [{ name: "教育局" }] }],
  people: [
    { name: "陈默", posts: [{ unit: "青渡区", role: "office" }] },
    { name: "顾言", posts: [{ unit: "教育局", role: "liaison" }] },
  ],
});
const unit = { unitId: ids.unit("教育局"), unitPath: ids.path("教育局") };
const { id: planId, taskIds } = await seedPlan(server.ownerPool, {
  unitId: ids.unit("青渡区"),
  unitPath: ids.path("青渡区"),
  title: "校园饮水工作方案",
  by: ids.person("陈默"),
  tasks: Array.from({ length: 60 }, (_, at) => ({
    text: `检查第${at + 1}所学校的直饮水设备`,
    owners: [{ part: "lead", target: { kind: "unit", id: unit.unitId } }],
  })),
});
const duties = taskIds.map((taskId, at) => {
  const state = at === 0 ? ("active" as const) : ("assigned" as const);
  return { planId, taskId, ...unit, state, due: "2027-06-30" };
});
const [dutyId = ""] = await seedDuties(server.ownerPool, duties);
await server.app.ready();
const front = createFrontServer(
  { siteFolder, basePath: "/", tls: null, hosts: [] },
  (request, response) => server.app.routing(request, response),
);
await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
const { port } = front.address() as AddressInfo;
const [, session = ""] = (await server.cookieOf(ids.person("顾言"))).split("=");
process.send?.({ url: `http://127.0.0.1:${port}`, session, dutyId } satisfies Office);
await new Promise((resolve) => process.once("disconnect", resolve));
front.closeAllConnections();
front.close();
await server.close();
