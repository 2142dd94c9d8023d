import type pg from "pg";
import { type Seeded, seedDirectory } from "./seed.ts";

/** A district with its people, and a county beside it, for tests of what each may see and do. */
export function seedSampleDistrict(pool: pg.Pool): Promise<Seeded> {
  return seedDirectory(pool, {
    units: [
      {
        name: "云溪区人民政府",
        kind: "government",
        children: [
          {
            name: "水务局",
            children: [
              { name: "供水科", kind: "section" },
              { name: "河湖科", kind: "section" },
            ],
          },
          { name: "教育局", children: [{ name: "实验小学", kind: "school" }] },
          {
            name: "柳湾街道",
            kind: "street",
            children: [
              { name: "东社区", kind: "community" },
              { name: "西社区", kind: "community" },
            ],
          },
          { name: "档案馆" },
        ],
      },
      { name: "远山县人民政府", kind: "government", children: [{ name: "县水利局" }] },
    ],
    people: [
      { name: "办公", posts: [{ unit: "云溪区人民政府", role: "office" }] },
      { name: "区长", posts: [{ unit: "云溪区人民政府", role: "head" }] },
      { name: "督导", posts: [{ unit: "云溪区人民政府", role: "supervision" }] },
      {
        name: "分管",
        posts: [{ unit: "云溪区人民政府", role: "leader" }],
        oversees: ["水务局", "柳湾街道"],
      },
      { name: "水务联络", posts: [{ unit: "水务局", role: "liaison" }] },
      { name: "水务局长", posts: [{ unit: "水务局", role: "head" }] },
      { name: "水务办公", posts: [{ unit: "水务局", role: "office" }] },
      { name: "供水联络", posts: [{ unit: "供水科", role: "liaison" }] },
      { name: "供水干部", posts: [{ unit: "供水科", role: "member" }] },
      { name: "教育联络", posts: [{ unit: "教育局", role: "liaison" }] },
      { name: "街道联络", posts: [{ unit: "柳湾街道", role: "liaison" }] },
      { name: "街道督导", posts: [{ unit: "柳湾街道", role: "supervision" }] },
      { name: "社区联络", posts: [{ unit: "东社区", role: "liaison" }] },
      {
        name: "两头",
        posts: [
          { unit: "教育局", role: "head" },
          { unit: "西社区", role: "liaison" },
        ],
      },
      { name: "外县", posts: [{ unit: "远山县人民政府", role: "office" }] },
    ],
    workgroups: [
      {
        name: "供水安全工作组",
        unit: "云溪区人民政府",
        lead: "水务局",
        members: [{ unit: "教育局" }, { person: "供水干部" }],
      },
    ],
  });
}
