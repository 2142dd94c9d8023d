import { describe, expect, it } from "vitest";
import { readWorkgroups } from "./workgroup.ts";

const read = (text: string) => readWorkgroups(text, { start: 0, end: text.length });

/** Says a group on one line: `名称 | lead X | members Y | seat Z`. */
function say(text: string): readonly string[] {
  return read(text).map((group) => {
    const parts = [group.name];
    for (const side of ["lead", "support", "members"] as const)
      if (group[side].length > 0)
        parts.push(`${side} ${group[side].map((unit) => unit.name).join(" ")}`);
    if (group.seat !== null) parts.push(`seat ${group.seat.name}`);
    return parts.join(" | ");
  });
}

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  [
    "平湖县消防安全工作领导小组名单\n组　长：\t张某\t县长\n副组长：\t李某\t副县长",
    ["平湖县消防安全工作领导小组 | lead 张某 | members 李某"],
  ],
  [
    "平湖县消防安全工作领导小组成员名单\n组　长：县长\n副组长：副县长\n成　员：县应急局局长",
    ["平湖县消防安全工作领导小组 | lead 县长 | members 副县长 县应急局局长"],
  ],
  [
    "成立学校防溺水工作领导小组：\n组  长：张某某（校长）\n副组长：李某某 王某某\n成  员：各处室主任、各班班主任\n领导小组下设办公室，办公室设在政教处，由李某某兼任办公室主任，负责日常工作。",
    [
      "学校防溺水工作领导小组 | lead 张某某 | members 李某某 王某某 各处室主任 各班班主任",
      "领导小组办公室 | lead 李某某 | seat 政教处",
    ],
  ],
  [
    "成立由区长任组长，分管副区长任副组长，区应急局、区消防大队等部门为成员的全区消防安全整治工作领导小组，领导小组办公室设在区应急局，办公室主任由区应急局局长兼任。",
    [
      "全区消防安全整治工作领导小组 | lead 区长 | members 分管副区长 区应急局 区消防大队",
      "领导小组办公室 | lead 区应急局局长 | seat 区应急局",
    ],
  ],
  [
    "公司成立安全生产月活动领导小组，总经理任组长，各部门负责人为成员。领导小组下设综合协调组、宣传教育组、检查督导组3个工作组。\n1.综合协调组\n组长：李四\n成员：办公室、人力资源部\n职责：负责方案制定。\n2.宣传教育组。由党群工作部牵头，工会、团委配合。\n3.检查督导组：由安环部牵头负责。",
    [
      "安全生产月活动领导小组 | lead 总经理 | members 各部门负责人",
      "综合协调组 | lead 李四 | members 办公室 人力资源部",
      "宣传教育组 | lead 党群工作部 | support 工会 团委",
      "检查督导组 | lead 安环部",
    ],
  ],
  [
    "组建工作专班，由市发展改革委牵头，市财政局、市自然资源局配合。",
    ["工作专班 | lead 市发展改革委 | support 市财政局 市自然资源局"],
  ],
  ["成立以校党委书记、校长为组长的学风建设领导小组。", ["学风建设领导小组 | lead 校党委书记 校长"]],
  [
    "局成立专项行动工作领导小组（以下简称领导小组），由局党组书记任组长。",
    ["专项行动工作领导小组 | lead 局党组书记"],
  ],
  [
    "成立由分管副市长任总指挥的防汛抗旱指挥部，指挥部下设办公室（设在市应急局）和抢险救援组、物资保障组。",
    [
      "防汛抗旱指挥部 | lead 分管副市长",
      "指挥部办公室 | seat 市应急局",
      "抢险救援组",
      "物资保障组",
    ],
  ],
  ["领导小组下设办公室，统筹推进有关工作。", ["领导小组", "领导小组办公室"]],
  [
    "成立活动领导小组，局党组书记任组长，领导小组办公室设在机关党委，由各科室主要负责同志组成，下设宣传组、保障组。\n宣传组：由办公室牵头负责，各科室配合，主要负责氛围营造。\n保障组：由工会、团委分别牵头。",
    [
      "活动领导小组 | lead 局党组书记 | members 各科室主要负责同志",
      "领导小组办公室 | seat 机关党委",
      "宣传组 | lead 办公室 | support 各科室",
      "保障组 | lead 工会 团委",
    ],
  ],
  [
    "（一）领导小组\n组长：刘某\n（二）工作小组\n组长：陈某　副组长：吴某\n成员：张某、赵某",
    ["领导小组 | lead 刘某", "工作小组 | lead 陈某 | members 吴某 张某 赵某"],
  ],
  ["成立党小组建设工作领导小组，统筹各项工作。", ["党小组建设工作领导小组"]],
  [
    "成立防汛工作领导小组\n组　长：张三　县委副书记、县长\n副组长：李四　副县长　王五　县应急局局长\n成　员：赵六　县水利局局长",
    ["防汛工作领导小组 | lead 张三 | members 李四 王五 赵六"],
  ],
  [
    "成立“双减”工作领导小组，下设教学管理组、课后服务组、作业管理组三个工作小组。",
    ["“双减”工作领导小组", "教学管理组", "课后服务组", "作业管理组"],
  ],
  ["成立由院长任主任委员的医疗质量管理委员会。", ["医疗质量管理委员会 | lead 院长"]],
  [
    "成立以分管安全的副局长任组长、各股室负责人、各学校校长为成员的教育系统安全工作领导小组。",
    ["教育系统安全工作领导小组 | lead 分管安全的副局长 | members 各股室负责人 各学校校长"],
  ],
  [
    "学校成立了“安全工作领导小组”，统筹各项工作。\n组长：由校长担任，全面负责统筹。\n副组长：由分管副校长担任。",
    ["安全工作领导小组 | lead 校长 | members 分管副校长"],
  ],
  ["成立由局长任组长的领导小组，负责方案的制定和各工作组的管理。", ["领导小组 | lead 局长"]],
  [
    "成立活动领导小组。领导小组下设办公室，设在安环部，负责日常工作。",
    ["活动领导小组", "领导小组办公室 | seat 安环部"],
  ],
  ["成立强有力的领导小组。", ["领导小组"]],
  ["省安委会办公室将成立工作专班，加大统筹力度。", ["工作专班"]],
  [
    "专项整治工作领导小组组长由县长担任，副组长由分管副县长担任。",
    ["专项整治工作领导小组 | lead 县长 | members 分管副县长"],
  ],
];

const NONE = [
  "各乡镇要成立相应的领导小组，明确专人负责。",
  "各校也要成立领导小组。",
  "各乡镇成立工作专班，抓好落实。",
  "建立学习小组，开展互助。",
  "充分发挥市安委会办公室作用，依托省推进工作领导小组统筹协调。",
  "领导小组要定期研究解决问题。",
  "建立由教育局牵头的联席会议制度。",
  "建立健全工作机制。",
  "第一组：一年级 组长：王老师",
  "小学组：三至六年级",
  "组织开展集中整治。",
  "定期向领导小组办公室报送情况。",
];

describe("groups that a document sets up", () => {
  it.each(GROUPS)("%s", (text, expected) => expect(say(text)).toEqual(expected));
  it.each(NONE)("none in %s", (text) => expect(say(text)).toEqual([]));

  it("gives the words of the duty and lies where the name is printed", () => {
    const text = "宣传组：由办公室牵头，负责氛围营造。";
    const [group] = read(text);
    expect(text.slice(group?.span.start, group?.span.end)).toBe("宣传组");
    expect(group?.duty?.text).toBe("由办公室牵头，负责氛围营造。");
    expect(read("成立工作专班，负责统筹协调。")[0]?.duty?.text).toBe("负责统筹协调");
    const named = "成立供热保障领导小组（以下简称“领导小组”），统筹推进供热工作，研究解决难题。";
    expect(read(named)[0]?.duty?.text).toBe("统筹推进供热工作，研究解决难题");
    const office =
      "成立供热保障领导小组。领导小组办公室设在住建局，负责日常工作，办公室主任由副局长兼任。";
    expect(read(office)[1]?.duty?.text).toBe("负责日常工作");
  });

  it("reads what a generator set up, whatever the verb, the name and the leader", () => {
    const failed: string[] = [];
    let count = 0;
    for (const verb of ["成立", "设立", "组建", "成立了"])
      for (const what of [
        "",
        "全市安全生产",
        "“双减”",
        "学校食品安全专项整治",
        "创建文明城市（2027—2029年）",
        "党建引领基层治理",
      ])
        for (const kind of ["工作领导小组", "领导小组", "工作专班", "指挥部", "工作小组"])
          for (const leader of ["局长", "党委书记", "分管副校长"])
            for (const form of [
              "{g}，由{l}任组长。",
              "{g}，{l}任组长，各科室负责人为成员。",
              "由{l}任组长的{g}。",
              "以{l}为组长的{g}，统筹各项工作。",
            ]) {
              const name = `${what}${kind}`;
              const text = `为加强领导，${verb}${form.replace("{g}", name).replace("{l}", leader)}`;
              const [group, more] = read(text);
              count++;
              if (
                group?.name !== name ||
                more !== undefined ||
                group.lead.map((unit) => unit.name).join() !== leader
              )
                failed.push(`${text} -> ${say(text).join(" / ")}`);
            }
    expect(count).toBe(4 * 6 * 5 * 3 * 4);
    expect(failed.slice(0, 10)).toEqual([]);
  });
});
