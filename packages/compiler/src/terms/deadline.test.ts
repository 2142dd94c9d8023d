import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedText, markSpans } from "../testing/marked-text.ts";
import { readDeadlineCell, readDeadlines } from "./deadline.ts";
import type { DateContext } from "./resolve-date.ts";

const CONTEXT: DateContext = { issued: "2027-03-13", years: [2027] };
const read = (text: string): ReturnType<typeof readDeadlines> =>
  readDeadlines(text, { start: 0, end: text.length }, CONTEXT);

// The mark is around the deadline; the day it means stands beside it.
const DUE: readonly (readonly [string, string | null])[] = [
  // Particles.
  ["各镇于4月10日前完成自查，⟦于4月15日下午5点前⟧报县应急办。", "2027-04-15"],
  ["请⟦于3月20日（星期六）前⟧将名单报办公室。", "2027-03-20"],
  ["⟦不迟于2027年12月20日⟧报送全年总结。", "2027-12-20"],
  ["⟦12月底前⟧全部销号清零。", "2027-12-31"],
  ["确保⟦年内⟧全部整改到位。", "2027-12-31"],
  ["年底前基本完成，⟦明年上半年⟧全面完成。", "2028-06-30"],
  ["⟦截至6月底⟧，各单位完成进度应达到60%以上。", "2027-06-30"],
  ["6月25日和⟦12月25日前⟧报送半年和全年总结。", "2027-12-25"],
  // Labels and brackets.
  ["（责任单位：工会，⟦完成时限：2027年6月底⟧）", "2027-06-30"],
  ["（牵头单位：办公室；⟦时限：2027年5月⟧）", "2027-05-31"],
  ["⟦报名截止时间为2027年4月30日17:00⟧。", "2027-04-30"],
  ["⟦完成时间2027年5月⟧。", "2027-05-31"],
  ["优化流程。（⟦5月底⟧取得阶段性成效并持续推进，牵头单位：审批科）", "2027-05-31"],
  ["建立平台。（⟦10月⟧取得明显成效）", "2027-10-31"],
  ["（市住建科；⟦2027年底⟧）", "2027-12-31"],
  // A slip in a bracket is a deadline, though it lies before the document.
  ["（⟦2月底⟧完成，牵头单位：财务科）", "2027-02-28"],
  // Work stages.
  ["2027年，新建书屋3所；⟦2028年⟧，新建书屋5所。", "2028-12-31"],
  ["2027年试点建设，⟦2028年⟧聚焦薄弱环节全面推开。", "2028-12-31"],
  ["⟦到2029年⟧，全区建成示范点20个以上。", "2029-12-31"],
  ["一季度完成前期手续，⟦二季度⟧开工建设。", "2027-06-30"],
  ["⟦第四季度⟧组织考核验收。", "2027-12-31"],
  ["⟦前三季度⟧完成投资75%以上。", "2027-09-30"],
  ["局党组⟦在2027年9月下旬⟧召开专题会议。", "2027-09-30"],
  ["3月中旬至5月底开展集中整治，⟦6月⟧全面总结。", "2027-06-30"],
  ["⟦6月份⟧组织开展安全生产月活动。", "2027-06-30"],
  ["⟦2027年4月至2028年3月⟧，分批推进。", "2028-03-31"],
  ["⟦12月至次年2月⟧，开展冬季巡查。", "2028-02-29"],
  ["⟦即日起至5月底⟧，开展专项整治。", "2027-05-31"],
  ["⟦2027-2029年⟧，每年培训1000人次。", "2029-12-31"],
  ["3月：印发方案。4月：动员部署。⟦5-10月⟧：组织实施。", "2027-10-31"],
  ["（一）动员部署阶段（⟦2027年3月上旬⟧）。制定方案。", "2027-03-10"],
  ["⟦印发之日起30日内⟧，各街道要制定细则。", "2027-04-12"],
  // The year named before.
  ["2028年3月启动，⟦6月底前⟧完成。", "2028-06-30"],
  // Lists and figures of years.
  ["2027年、2028年、⟦2029年⟧分别完成30%、60%、100%。", "2029-12-31"],
  ["⟦2027年⟧优良率达到90%以上。", "2027-12-31"],
  ["⟦2027年⟧计划改造老旧小区20个。", "2027-12-31"],
  ["三季度末、⟦年底前⟧各开展一次回头看。", "2027-12-31"],
  // A mention, then the deadline.
  ["对照2026年目标任务，查漏补缺，⟦6月底前⟧整改到位。", "2027-06-30"],
  ["制定2027年培训计划，⟦4月底前⟧报人事科。", "2027-04-30"],
  ["按照《三年计划（2027—2029年）》（x发〔2027〕3号），⟦10月底前⟧建成平台。", "2027-10-31"],
  ["2026年及以前排查发现的存量隐患，⟦2027年底前⟧基本消除。", "2027-12-31"],
  ["2026年度考核结果⟦于2027年3月底前⟧公布。", "2027-03-31"],
  ["收集2027年1月至6月数据，⟦7月10日前⟧报送。", "2027-07-10"],
  ["推进2027年民生项目，确保⟦10月底前⟧完工。", "2027-10-31"],
  ["⟦6月底前⟧整改检查发现的问题，清理长期存在的隐患。", "2027-06-30"],
  ["⟦5月⟧整改检查发现的问题。", "2027-05-31"],
  ["⟦6月底前⟧群众反映存在的隐患要清零。", "2027-06-30"],
  ["⟦9月底前⟧应完成排查发现的隐患整改。", "2027-09-30"],
  ["⟦5月⟧整治群众反映的突出问题。", "2027-05-31"],
  // No day.
  ["⟦2027年23月底前⟧完成。", null],
  ["⟦6月31日前⟧完成。", null],
  ["⟦春节前⟧完成慰问。", null],
  ["⟦于4月初前⟧完成。", null],
];

const NONE: readonly string[] = [
  // Rhythms.
  "每年12月10日前报送总结，每年6月、9月各检查一次。",
  "各单位每月25日前报送进展，次月5日前通报。",
  "每月底前上报当月进展。",
  // History and documents.
  "学习贯彻2026年12月召开的工作会议精神。",
  "3月1日至5日，上级检查组开展了明查暗访。",
  "2021年6月1日起施行的办法，要组织学习。",
  "根据2024年5月10日印发的通知要求，继续推进。",
  "截至2026年底，全区已建成示范点12个。",
  "对2000年以前建成的老旧小区进行改造，对2005年底前建成投入使用的管网更新。",
  "2027年3月底前已完成的不再重复。",
  "2019年以来发生的事故案例要逐一分析。",
  "《安全条例》（2021年6月修订）",
  "2024年底前全面启动，各项工作有序开展。",
  "落实6月10日召开的会议要求，学习5月份印发的文件。",
  "对2026年底前未完成整改的问题挂牌督办，对6月底前不能完成的单位约谈。",
  "抓住3月学雷锋月、5月科技活动周、6月安全月等契机。",
  // Names of things.
  "收集4月至6月数据，报送5月份工作总结。",
  "2027年重点任务要抓紧抓实，完成2027年目标任务。",
  "做好2027年中考保障，谋划2028年工作。",
  "2027年度计划投资5亿元。",
  "2027年为起步之年，2028年为攻坚之年。",
  "落实2030年前碳达峰行动。",
  "按照“2027年试点、2028年推广”的步骤推进。",
  "有效期至2029年12月31日，考核周期为2027年1月至12月。",
  "统计时间：2027年1月1日至6月30日。",
  "汛期工作，3-5月为关键期。",
  "2027年完成情况要及时上报，2027年暑期完成改造。",
  // Lengths of time and quotas.
  "10个工作日内答复，48小时内报告，15日内办结。",
  "三年内实现全覆盖，全年不少于4次。",
  "年初有计划，年中有检查，年底有总结。",
  // The document's own date.
  "各单位要认真落实。\n平安镇人民政府\n2027年4月15日\n",
];

describe("a length of time", () => {
  const plan: DateContext = {
    ...CONTEXT,
    period: { start: "2027-01-01", end: "2029-12-31", span: { start: 0, end: 0 } },
  };
  it.each([
    ["在事故结案后1年内组织评估。", null],
    ["自投入使用之日起两年内开展后评价。", null],
    ["两年内建成投用。", "2028-12-31"],
    ["今后三年内全面建成。", "2029-12-31"],
  ])("%s", (text, date) => {
    const { deadline } = readDeadlines(text, { start: 0, end: text.length }, plan);
    expect(deadline?.date ?? null).toBe(date);
  });
});

describe("two expressions for one day", () => {
  it("gives the stated one, wherever it stands", () => {
    for (const text of [
      "确保年内完成。（完成时限：2027年12月底前）",
      "2027年12月底前完成，年内全部销号。",
    ]) {
      const { deadline, otherDeadlines } = read(text);
      expect([deadline?.certainty, deadline?.date]).toEqual(["stated", "2027-12-31"]);
      expect(otherDeadlines.map((d) => d.certainty)).toEqual(["inferred"]);
    }
  });
});

describe("deadlines", () => {
  it.each(DUE)("%s", (marked, date) => {
    const { text, spans } = markedText(marked);
    const { deadline } = read(text);
    expect(deadline === null ? text : markSpans(text, [deadline.span])).toBe(
      markSpans(text, spans),
    );
    expect(deadline?.date).toBe(date);
  });

  it.each(NONE)("none in %s", (text) => {
    const { deadline, otherDeadlines } = read(text);
    const found = [deadline, ...otherDeadlines].flatMap((d) => (d === null ? [] : [d.span]));
    expect(markSpans(text, found)).toBe(text);
  });

  it("keeps the earlier stages in order, and what is wrong with an impossible one", () => {
    const { deadline, otherDeadlines } = read("6月底前完成一半，23月底前报送，9月底前完成。");
    expect(deadline?.date).toBe("2027-09-30");
    expect(otherDeadlines.map((d) => [d.date, d.impossible])).toEqual([
      ["2027-06-30", undefined],
      [null, "month"],
    ]);
  });

  it("says where the year comes from", () => {
    expect(read("2027年6月底前完成").deadline?.certainty).toBe("stated");
    expect(read("6月底前完成").deadline?.certainty).toBe("inferred");
  });

  it("leaves the year open where the document has none", () => {
    const text = "4月底前完成。";
    const context = { issued: null, years: [] };
    expect(readDeadlines(text, { start: 0, end: text.length }, context).deadline).toMatchObject({
      date: null,
      partial: "--04-30",
    });
  });
});

describe("starts, periods and work without end", () => {
  it.each([
    ["自4月8日起，组织复查。", "2027-04-08"],
    ["2027年5月起，每月检查一次。", "2027-05-01"],
    ["从6月开始，利用3个月时间整治。", "2027-06-01"],
    ["自即日起，停止受理。", "2027-03-13"],
  ])("%s starts", (text, date) => {
    expect(read(text)).toMatchObject({ deadline: null, start: { date } });
  });

  it("a range is a period too", () => {
    expect(read("3月15日至5月20日，集中整治。").period).toMatchObject({
      start: "2027-03-15",
      end: "2027-05-20",
    });
  });

  it("a campaign's span is a period and no deadline", () => {
    expect(read("学习教育从2027年9月开始，2028年2月底基本结束。")).toMatchObject({
      deadline: null,
      period: { start: "2027-09-01", end: "2028-02-29" },
    });
  });

  it.each([
    ["（持续推进，牵头单位：办公室）", "持续推进"],
    ["（6月底取得成效并持续推进，牵头单位：办公室）", "持续推进"],
    ["完成时限：长期坚持", "长期坚持"],
    ["持续推进机关建设，长期坚持的做法要总结。", null],
  ])("%s", (text, ongoing) => {
    expect(read(text).ongoing?.text ?? null).toBe(ongoing);
  });
});

describe("cells", () => {
  const cell = (text: string): ReturnType<typeof readDeadlines> =>
    readDeadlineCell(text, { start: 0, end: text.length }, CONTEXT);

  it.each([
    ["2027年6月底前", "2027-06-30"],
    ["6月底", "2027-06-30"],
    ["3-4月", "2027-04-30"],
    ["2027.6", "2027-06-30"],
    ["2027.06.30", "2027-06-30"],
    ["2027-6", "2027-06-30"],
    ["6月30", "2027-06-30"],
    ["2027年", "2027-12-31"],
    ["2027", "2027-12-31"],
    ["2027-2029", "2029-12-31"],
    ["2027.3-2027.11", "2027-11-30"],
    ["6.30", "2027-06-30"],
    ["5.31前", "2027-05-31"],
    ["4.1-6.30", "2027-06-30"],
    ["12.5万元", undefined],
    ["6.31", undefined],
    ["2028年上半年", "2028-06-30"],
    ["全年", "2027-12-31"],
    ["6月底前\n9月底前", "2027-09-30"],
    ["第三季度", "2027-09-30"],
    ["2027年7月-12月", "2027-12-31"],
    ["长期", undefined],
    ["每季度末月25日前", undefined],
    ["每年3月底前", undefined],
    ["及时", undefined],
    ["", undefined],
  ])("%s", (text, date) => {
    expect(cell(text).deadline?.date).toBe(date);
  });

  it("keeps 长期 and 持续 as printed", () => {
    expect(cell("长期").ongoing?.text).toBe("长期");
    expect(cell("持续推进").ongoing?.text).toBe("持续推进");
  });
});

describe("any text", () => {
  const pieces = "2027年6月底前完成，至到自起每（）《》“”、。\n\t旬季度内以来的已三3-";
  it("never throws, and every deadline is a quote of the text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Array.from(pieces)), { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const { deadline, otherDeadlines } = read(text);
        for (const d of [deadline, ...otherDeadlines]) {
          if (d === null) continue;
          expect(d.span.start).toBeGreaterThanOrEqual(0);
          expect(d.span.end).toBeLessThanOrEqual(text.length);
          expect(d.date === null || /^\d{4}-\d\d-\d\d$/.test(d.date)).toBe(true);
        }
      }),
    );
  });
});
