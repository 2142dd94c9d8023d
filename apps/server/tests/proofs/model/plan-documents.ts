import type { Duty } from "@luoshi/ledger";

/** A task as a plan of the walk writes it, with whom it must go to. */
export interface WrittenTask {
  readonly text: string;
  readonly deadline: string | null;
  readonly rhythmDays: number | null;
  readonly fan: readonly { readonly unit: string; readonly part: Duty["part"] }[];
  readonly groups: readonly string[];
}

/** Who issues plans, and to whom each of its tasks goes: in the words of a plan. */
export interface Issuer {
  readonly unit: string;
  readonly publisher: string;
  readonly tasks: readonly ((no: number, day: string) => WrittenTask)[];
}

const inChinese = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

const sole =
  (words: string, ...units: readonly string[]) =>
  (no: number, day: string): WrittenTask => ({
    text: `${words}第${no}批。由${units.join("、")}负责，${inChinese(day)}前完成。`,
    deadline: day,
    rhythmDays: null,
    fan: units.map((unit) => ({ unit, part: "sole" })),
    groups: [],
  });

const led =
  (words: string, lead: string, ...supports: readonly string[]) =>
  (no: number, day: string): WrittenTask => ({
    text: `${words}第${no}批。由${lead}牵头，${supports.join("、")}配合，${inChinese(day)}前完成。`,
    deadline: day,
    rhythmDays: null,
    fan: [
      { unit: lead, part: "lead" },
      ...supports.map((unit) => ({ unit, part: "support" as const })),
    ],
    groups: [],
  });

const byGroup = (no: number, day: string): WrittenTask => ({
  text: `核查供水水质第${no}批。由供水安全工作组负责，${inChinese(day)}前完成。`,
  deadline: day,
  rhythmDays: null,
  fan: [
    { unit: "水务局", part: "lead" },
    { unit: "教育局", part: "support" },
  ],
  groups: ["供水安全工作组"],
});

const monthly = (no: number): WrittenTask => ({
  text: `更新风险底数第${no}批。由柳湾街道负责，每月25日前报送进展。`,
  deadline: null,
  rhythmDays: 31,
  fan: [{ unit: "柳湾街道", part: "sole" }],
  groups: [],
});

/** Those who publish plans in the walk; the last belongs to another tree. */
export const issuers: readonly Issuer[] = [
  {
    unit: "云溪区人民政府",
    publisher: "办公",
    tasks: [
      led("排查二次供水设施", "水务局", "教育局", "柳湾街道"),
      sole("检修校园管网", "教育局"),
      byGroup,
      sole("巡查低洼院落", "东社区", "西社区"),
      monthly,
      led("整理档案台账", "档案馆", "水务局"),
      sole("清淤河道涵洞", "河湖科", "供水科"),
    ],
  },
  {
    unit: "水务局",
    publisher: "水务局长",
    tasks: [
      led("检测出厂水质", "供水科", "河湖科"),
      sole("疏浚排水口", "河湖科"),
      led("联调应急泵站", "水务局", "供水科"),
    ],
  },
  {
    unit: "教育局",
    publisher: "两头",
    tasks: [sole("查验校园水箱", "实验小学"), led("开展节水宣传", "教育局", "西社区")],
  },
  {
    unit: "远山县人民政府",
    publisher: "外县",
    tasks: [sole("封存山塘闸门", "县水利局")],
  },
];
