import { beforeAll, describe, expect, test } from "vitest";
import type { Call } from "../contract/client.ts";
import { randomSource } from "../testing/random-source.ts";
import { seedSampleDistrict } from "../testing/sample-district.ts";
import type { Seeded } from "../testing/seed.ts";
import { type SeedDuty, seedDuties, seedPlan } from "../testing/seed-plan.ts";
import { useApp } from "../testing/test-app.ts";

const server = useApp();
const random = randomSource(31);
let ids: Seeded;
let office: Call;
let street: Call;

/** Texts with all that patterns and queries take for signs of their own. */
const texts = [
  "对二次供水设施全面排查，整改到位",
  "水库除险加固，完成率100%",
  "清理A1_区河道（二期）",
  "清理A12区河道",
  "完成率1000‰以上",
  "C:\\数据\\台账 备份",
  "印发〔2027〕3号文件",
  "落实“三个一”要求；第①批",
  "ＡＢＣ全角字母与abc",
  "供水、排水一体化",
  "二次'加压'供水",
  "𠮷林村饮水工程",
];
const titles = ["供水安全专项行动方案", "河道清理100%达标方案"];
const units = ["水务局", "供水科", "教育局", "柳湾街道", "东社区", "档案馆"];

interface Known {
  readonly id: string;
  readonly words: readonly string[];
  readonly path: string;
}
const known: Known[] = [];

beforeAll(async () => {
  const pool = server.database.ownerPool;
  ids = await seedSampleDistrict(pool);
  for (const title of titles) {
    const plan = await seedPlan(pool, {
      unitId: ids.unit("云溪区人民政府"),
      unitPath: ids.path("云溪区人民政府"),
      title,
      by: ids.person("办公"),
      tasks: texts.map((text) => ({ text, owners: [] })),
    });
    const rows = plan.taskIds.flatMap((taskId, task) =>
      units
        .filter(() => random.chance(0.6))
        .map((unit): SeedDuty & { words: readonly string[] } => ({
          planId: plan.id,
          taskId,
          unitId: ids.unit(unit),
          unitPath: ids.path(unit),
          state: "active",
          due: random.chance(0.3) ? null : `2027-0${random.whole(3, 5)}-1${random.whole(0, 2)}`,
          reportedAt: random.chance(0.4) ? `2027-02-1${random.whole(0, 3)}T02:00:00.000Z` : null,
          words: [texts[task] ?? "", title, unit],
        })),
    );
    const planted = await seedDuties(pool, rows);
    for (const [n, id] of planted.entries()) {
      const row = rows[n];
      if (row !== undefined) known.push({ id, words: row.words, path: row.unitPath });
    }
  }
  office = await server.signedIn(ids.person("办公"));
  street = await server.signedIn(ids.person("街道联络"));
});

async function found(call: Call, text: string): Promise<readonly string[]> {
  const { rows, next } = await call("GET /api/duties", { query: { text, limit: 200 } });
  expect(next).toBe(null);
  return rows.map(({ id }) => id).toSorted();
}

/** What LIKE finds: each word anywhere in the task, the plan or the unit, capitals or small. */
function expected(text: string, root = ""): readonly string[] {
  const wanted = text.toLowerCase().split(" ");
  return known
    .filter(({ path }) => path.startsWith(root))
    .filter(({ words }) =>
      wanted.every((word) => words.some((each) => each.toLowerCase().includes(word))),
    )
    .map(({ id }) => id)
    .toSorted();
}

/** Stretches of one to six signs from everywhere in the texts, and some that stand nowhere. */
const stretches = [
  ...new Set(
    [...texts, ...titles, ...units].flatMap((text) => {
      const signs = [...text];
      return [1, 2, 3, 6].flatMap((length) => {
        const at = random.whole(0, Math.max(0, signs.length - length));
        const stretch = signs
          .slice(at, at + length)
          .join("")
          .trim();
        return stretch === "" ? [] : [stretch];
      });
    }),
  ),
  "供水",
  "水",
  "供水 排查",
  "清理 水务局 达标",
  "100%",
  "%",
  "_",
  "A1_",
  "A1",
  "\\",
  "：\\",
  "'",
  "abc",
  "没有这些字",
  "水供",
  "a & b",
  "!(x)",
  "<->",
];

describe("words", () => {
  test.each(stretches)("%s: what LIKE finds, all of it and nothing else", async (text) => {
    expect(await found(office, text)).toEqual(expected(text));
  });

  test("find nothing beyond reach", async () => {
    const root = ids.path("柳湾街道");
    for (const text of ["供水", "水务局", "100%", "排查"])
      expect(await found(street, text)).toEqual(expected(text, root));
    expect(expected("水务局").length).toBeGreaterThan(0);
  });
});

describe("a list is the same in pages of any size", () => {
  test.each(["due", "plan", "unit", "reported"] as const)("by %s", async (sort) => {
    const { rows } = await office("GET /api/duties", { query: { sort, limit: 200 } });
    expect(rows.map(({ id }) => id).toSorted()).toEqual(known.map(({ id }) => id).toSorted());
    const keys = rows.map((row) => {
      switch (sort) {
        case "due":
          return row.due ?? "9999-12-31";
        case "plan":
          return `${row.planId} ${String(row.taskPosition).padStart(6, "0")}`;
        case "unit":
          return known.find(({ id }) => id === row.id)?.path ?? "";
        case "reported":
          return row.reportedAt ?? "";
      }
    });
    const inOrder = keys.toSorted();
    expect(keys).toEqual(sort === "reported" ? inOrder.toReversed() : inOrder);
    for (const limit of [4, 50]) {
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await office("GET /api/duties", {
          query: { sort, limit, ...(after === undefined ? {} : { after }) },
        });
        paged.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(paged).toEqual(rows.map(({ id }) => id));
    }
  });
});

test("counts are those of the list, filter by filter", async () => {
  const { total, lights, overdue } = await office("GET /api/duties/counts", { query: {} });
  expect(total).toBe(known.length);
  for (const light of ["red", "yellow", "green", "blue"] as const) {
    const { rows } = await office("GET /api/duties", { query: { light, limit: 200 } });
    expect([light, rows.length]).toEqual([light, lights[light] ?? 0]);
    expect(rows.every((row) => row.lit?.light === light)).toBe(true);
  }
  const late = await office("GET /api/duties", { query: { overdue: "true", limit: 200 } });
  expect(late.rows).toHaveLength(overdue);
});
