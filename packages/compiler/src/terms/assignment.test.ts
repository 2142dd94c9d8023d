import { describe, expect, it } from "vitest";
import { markedText, markSpans } from "../testing/marked-text.ts";
import {
  bracketExpressions,
  cellExpressions,
  fieldExpressions,
  type OwnerExpression,
  proseExpressions,
} from "../testing/owner-expressions.ts";
import { readAssignments, readOwnerCell } from "./assignment.ts";

const read = (text: string) => readAssignments(text, { start: 0, end: text.length });
const names = (units: readonly { readonly name: string }[]) =>
  units.map((unit) => unit.name).join(" ");

/** Says a side the way the tables below do: `市教育局 | lead 市教育局 | support 市财政局`. */
function say(found: ReturnType<typeof read>): string {
  const parts = [names(found.owners)];
  if (found.lead.length > 0) parts.push(`lead ${names(found.lead)}`);
  if (found.support.length > 0) parts.push(`support ${names(found.support)}`);
  if (found.actors.length > 0) parts.push(`actors ${names(found.actors)}`);
  return parts.join(" | ");
}

// The marks are around the formulas.
const FORMULAS: readonly (readonly [string, string])[] = [
  // Brackets, one or several in a task.
  [
    "建立清单。⟦（市教育局负责）⟧扩大规模。⟦（市商务局牵头，市财政局配合）⟧",
    "市教育局 市商务局 市财政局 | lead 市商务局 | support 市财政局",
  ],
  [
    "⟦（市人社局牵头，市教育局、市财政局等按职责分工负责，持续推进）⟧",
    "市人社局 市教育局 市财政局 | lead 市人社局",
  ],
  ["⟦（6月底取得阶段性成效，牵头考核单位：市审计局）⟧", "市审计局 | lead 市审计局"],
  ["⟦（责任单位：教务处、各学院 完成时限：2027年5月底前）⟧", "教务处 各学院"],
  ["⟦（牵头领导：王强；牵头单位：办公室；责任人：李丽）⟧", "王强 办公室 李丽 | lead 王强 办公室"],
  [
    "⟦（市水利局、市应急局等市级有关部门及各县区按职责分工负责）⟧",
    "市水利局 市应急局 市级有关部门 各县区",
  ],
  ["⟦（国网某供电公司、中国移动、铁塔负责）⟧", "国网某供电公司 中国移动 铁塔"],
  ["⟦（省联社牵头，各农商行配合）⟧", "省联社 各农商行 | lead 省联社 | support 各农商行"],
  ["⟦（校办牵头，教务处会同各学院落实）⟧", "校办 教务处 各学院 | lead 校办"],
  ["⟦（张三负责）⟧", "张三"],
  ["做好培训。⟦（教务处、学生处、团委）⟧", "教务处 学生处 团委"],
  ["做好培训。⟦（教务处、学生处，2027年12月底前完成）⟧", "教务处 学生处"],
  ["⟦［责任处室：办公室］⟧", "办公室"],
  ["⟦（责任单位 市教育局、市财政局）⟧", "市教育局 市财政局"],
  ["⟦（牵头单位市教育局）⟧", "市教育局 | lead 市教育局"],
  ["⟦（市教育局、市财政局，按职责分工负责）⟧", "市教育局 市财政局"],
  ["⟦（市教育局会同市财政局负责）⟧", "市教育局 市财政局"],
  ["⟦【责任部门】保卫处⟧", "保卫处"],
  // Fields.
  ["⟦责任单位：办公室、人事科⟧\n完成时限：6月", "办公室 人事科"],
  [
    "⟦牵头单位：教务处；配合单位：学生处、团委；⟧完成时限：长期",
    "教务处 学生处 团委 | lead 教务处 | support 学生处 团委",
  ],
  [
    "⟦责任领导：李四 责任科室：规划科、财务科 配合科室：各科室⟧",
    "李四 规划科 财务科 各科室 | support 各科室",
  ],
  ["⟦责任人：校长 张明 副校长 李华⟧", "校长张明 副校长李华"],
  ["⟦责任单位：各村（社区）、县直有关部门⟧", "各村（社区） 县直有关部门"],
  ["⟦责任部门：各部门，考核部门：人力资源部⟧", "各部门 | actors 人力资源部"],
  [
    "⟦牵头单位为市民政局，配合单位为市财政局⟧。",
    "市民政局 市财政局 | lead 市民政局 | support 市财政局",
  ],
  // Running text.
  [
    "⟦由市教育局牵头，市财政局、市人社局配合⟧，于6月底前完成。",
    "市教育局 市财政局 市人社局 | lead 市教育局 | support 市财政局 市人社局",
  ],
  ["⟦办公室牵头⟧对各项制度进行梳理。", "办公室 | lead 办公室"],
  ["⟦由教务处负责组织实施，学生处协助⟧。", "教务处 学生处 | support 学生处"],
  ["⟦由市经信局会同市大数据局组织⟧做好试点。", "市经信局 市大数据局"],
  [
    "⟦各级党委（党组）承担⟧主体责任，主要负责同志要亲自抓。",
    "各级党委（党组） | actors 主要负责同志",
  ],
  ["运营单位作为平台主体，⟦负责⟧平台的建设和运维。", "运营单位"],
  ["⟦党组书记对本单位工作负总责，分管领导对分管领域负领导责任⟧。", "党组书记 分管领导"],
  ["⟦党委书记负总责⟧，分管领导具体抓。", "党委书记 | actors 分管领导"],
  ["⟦人事处、财务处分别负责⟧人员和经费保障。", "人事处 财务处"],
  ["⟦村“两委”负责⟧入户动员。", "村“两委”"],
  ["确定⟦办公室负责⟧汇总。", "办公室"],
  // A bracket or field alone gives the owners; whom the text names acts.
  ["由办公室负责汇总。⟦（责任单位：教务处）⟧", "教务处 | actors 办公室"],
  // Steps and subjects.
  ["由办公室审核后印发。", " | actors 办公室"],
  ["由资产科登记造册，由保卫处处长带队检查。", " | actors 资产科 保卫处处长"],
  ["由监管部门会同运营单位审核同意后实施。", " | actors 监管部门 运营单位"],
  ["各单位主要负责人要率先垂范。", " | actors 各单位主要负责人"],
  ["各科室、党支部通过主题党日抓好学习。", " | actors 各科室 党支部"],
  ["各部门、各门店，各班组要落实责任。", " | actors 各部门 各门店 各班组"],
  ["公安、城管等部门积极参与。", " | actors 公安 城管"],
];

const NOTHING: readonly string[] = [
  // In quoted words and titles.
  "样式为“整改情况。责任单位：市教育局。”。",
  "见《填报说明。责任单位：市教育局。》。",
  "坚持谁主管谁负责、属地管理的原则。",
  "（谁主管谁负责）",
  "（谁审批、谁负责）",
  "构建党委领导、政府负责、社会协同、公众参与的格局。",
  "（党委领导、政府负责、社会协同）",
  "明确专人负责，做到件件有落实。",
  "对工作不负责任的，严肃追究责任。",
  "（以下简称各部门）",
  "（主要负责同志）",
  "（全面负责）",
  "（联系人：张三，电话：0000）",
  "（完成时限：6月底）",
  "公示系统（部门协同监管平台）已经建成。",
  "推动生产经营单位落实主体责任。",
  "激励从业人员报告隐患。",
  "由于天气原因，活动延期。",
  "要充分利用自由贸易区政策。",
  "责任单位：",
  "责任单位：——",
  "填报单位：某某局",
  "加强组织领导，落实工作责任。",
];

describe("owner formulas", () => {
  it.each(FORMULAS)("%s", (marked, expected) => {
    const { text, spans } = markedText(marked);
    const found = read(text);
    expect(say(found)).toBe(expected);
    if (found.assignments.length > 0)
      expect(
        markSpans(
          text,
          found.assignments.map((each) => each.span),
        ),
      ).toBe(markSpans(text, spans));
    for (const unit of [...found.owners, ...found.actors])
      expect(text.slice(unit.span.start, unit.span.end).replace(/\s/gu, "")).toBe(unit.name);
  });

  it.each(NOTHING)("none in %s", (text) => expect(say(read(text))).toBe(""));

  it("keeps brackets and fields apart as asides", () => {
    const { text, spans } = markedText(
      "各校自查。⟦（市教育局负责）⟧\n⟦责任人：张三⟧\n由李四带队。",
    );
    expect(markSpans(text, read(text).asides)).toBe(markSpans(text, spans));
  });
});

/** Sentences around a formula; what they say themselves names nobody. */
const BEFORE = [
  "",
  "开展专项整治，消除隐患。",
  "1.完善制度（见附件2）。",
  "“十五五”期间扎实推进：一是抓培训；",
];
const AFTER = ["", "。", "。另行通知。", "\n下一项"];

function failures(
  expressions: Iterable<OwnerExpression>,
  context: (written: string) => Iterable<string>,
): string[] {
  const failed: string[] = [];
  let count = 0;
  for (const expression of expressions)
    for (const text of context(expression.written)) {
      count++;
      const found = read(text);
      const same =
        sorted(found.owners) === [...expression.owners].sort().join(" ") &&
        sorted(found.lead) === [...expression.lead].sort().join(" ") &&
        sorted(found.support) === [...expression.support].sort().join(" ") &&
        found.owners.every(
          (unit) => text.slice(unit.span.start, unit.span.end).replace(/\s/gu, "") === unit.name,
        );
      if (!same) failed.push(`${text} -> ${say(found)}`);
    }
  expect(count).toBeGreaterThan(100);
  return failed.slice(0, 20);
}

const sorted = (units: readonly { readonly name: string }[]) =>
  units
    .map((unit) => unit.name)
    .sort()
    .join(" ");

describe("owner formulas printed by a generator", () => {
  it("brackets", () => {
    let turn = 0;
    expect(
      failures(bracketExpressions(), (written) => [
        `${BEFORE[turn++ % BEFORE.length]}${written}${AFTER[turn % AFTER.length]}`,
      ]),
    ).toEqual([]);
  });
  it("fields", () => {
    expect(
      failures(fieldExpressions(), (written) => [
        written,
        `整治隐患。\n${written}\n完成时限：6月底`,
        `${written}。完成时限：长期`,
      ]),
    ).toEqual([]);
  });
  it("running text", () => {
    expect(
      failures(proseExpressions(), (written) => BEFORE.map((before) => `${before}${written}。`)),
    ).toEqual([]);
  });
  it("cells", () => {
    const failed: string[] = [];
    for (const expression of cellExpressions()) {
      const text = `x${expression.written}y`;
      const found = readOwnerCell(text, { start: 1, end: text.length - 1 }, "owner");
      if (
        sorted(found.owners) !== [...expression.owners].sort().join(" ") ||
        sorted(found.lead) !== [...expression.lead].sort().join(" ") ||
        sorted(found.support) !== [...expression.support].sort().join(" ")
      )
        failed.push(`${expression.written} -> ${names(found.owners)}`);
    }
    expect(failed).toEqual([]);
  });
  it("takes the side of a column from its head", () => {
    const text = "综合科、财务科";
    const at = { start: 0, end: text.length };
    expect(names(readOwnerCell(text, at, "lead").lead)).toBe("综合科 财务科");
    expect(names(readOwnerCell(text, at, "support").support)).toBe("综合科 财务科");
    expect(names(readOwnerCell(text, at, "actor").actors)).toBe("综合科 财务科");
    expect(names(readOwnerCell(text, at, "actor").owners)).toBe("");
  });
});
