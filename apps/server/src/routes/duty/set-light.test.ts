import { beforeAll, expect, test } from "vitest";
import type { Input } from "../../contract/client.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import type { Seeded } from "../../testing/seed.ts";
import { seedDuties, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let dutyId: string;

beforeAll(async () => {
  ids = await seedSampleDistrict(server.database.ownerPool);
  const root = { unitId: ids.unit("云溪区人民政府"), unitPath: ids.path("云溪区人民政府") };
  const plan = await seedPlan(server.database.ownerPool, {
    ...root,
    title: "供水安全专项行动方案",
    by: ids.person("办公"),
    tasks: [{ text: "排查二次供水设施", owners: [] }],
  });
  [dutyId = ""] = await seedDuties(server.database.ownerPool, [
    {
      planId: plan.id,
      taskId: plan.taskIds[0] ?? "",
      unitId: ids.unit("水务局"),
      unitPath: ids.path("水务局"),
      state: "active",
      due: "2027-02-20",
    },
  ]);
});

const as = async (name: string) => server.signedIn(ids.person(name));
const read = async (name = "督导") =>
  (await as(name))("GET /api/duties/:dutyId", { params: { dutyId } });

async function light(
  name: string,
  override: Input<"PUT /api/duties/:dutyId/light">["body"]["override"],
) {
  const call = await as(name);
  const { version } = await read("办公");
  return call("PUT /api/duties/:dutyId/light", { params: { dutyId }, body: { version, override } });
}

test("a light set by hand says who, why and until when, holds to its last day, and is taken back", async () => {
  expect((await read()).mayLight).toBe(true);
  expect((await read("水务联络")).mayLight).toBe(false);
  expect(await read()).toMatchObject({ override: null, lit: { light: "red", overridden: false } });

  const set = await light("督导", {
    light: "green",
    sentence: "已同意汛后验收",
    until: "2027-03-05",
  });
  expect(set).toMatchObject({
    lit: { light: "green", overridden: true },
    override: {
      light: "green",
      sentence: "已同意汛后验收",
      until: "2027-03-05",
      by: { id: ids.person("督导"), name: "督导" },
      at: "2027-03-01T02:00:00.000Z",
    },
  });
  const listed = async (colour: "red" | "green") => {
    const call = await as("督导");
    return (await call("GET /api/duties", { query: { light: colour } })).rows.map(({ id }) => id);
  };
  expect(await listed("green")).toEqual([dutyId]);

  server.setNow("2027-03-05T15:59:00.000Z");
  expect((await read()).lit).toMatchObject({ light: "green", overridden: true });
  server.setNow("2027-03-05T16:01:00.000Z");
  expect(await read()).toMatchObject({ override: null, lit: { light: "red", overridden: false } });
  expect(await listed("green")).toEqual([]);
  expect(await listed("red")).toEqual([dutyId]);
  server.setNow("2027-03-01T02:00:00.000Z");

  const cleared = await light("督导", null);
  expect(cleared).toMatchObject({ override: null, lit: { light: "red", overridden: false } });
  const { history } = await read();
  expect(history.slice(0, 2).map(({ kind, before, after }) => ({ kind, before, after }))).toEqual([
    {
      kind: "duty.lit",
      before: { override: { light: "green", sentence: "已同意汛后验收", until: "2027-03-05" } },
      after: { override: null },
    },
    {
      kind: "duty.lit",
      before: { override: null },
      after: { override: { light: "green", sentence: "已同意汛后验收", until: "2027-03-05" } },
    },
  ]);
});

test("nobody else may, a day that is past is refused, and a light without a day stays", async () => {
  const refused = refusalOf(light("督导", { light: "red", sentence: "抽查", until: "2027-02-28" }));
  expect((await refused).answer.code).toBe("light-until-past");
  for (const name of ["水务联络", "水务办公", "区长"])
    expect((await refusalOf(light(name, { light: "green", sentence: "好" }))).answer.code).toBe(
      "forbidden",
    );
  await light("办公", { light: "yellow", sentence: "抽查未见整改" });
  expect((await read()).override).toMatchObject({ until: null, by: { name: "办公" } });
});
