/** Prints obligations in the frames that plans use, each with what must be read out of it. */
import { printChineseNumeral } from "../lexicon/numeral.ts";

/** A sentence with exactly one obligation. */
export interface QuotaExpression {
  readonly written: string;
  readonly op: ">=" | "<=" | "=" | "range";
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly what: string | null;
  readonly who: string | null;
  readonly per: string | null;
}

const PERFORMERS = [
  "",
  "各支部",
  "各乡镇（街道）",
  "领导班子成员",
  "县直各单位和驻地企业",
  "生产经营单位主要负责人",
  "班主任",
  "每名驻村干部",
  "各科室、所属事业单位",
  "二级以上医院",
  "镇级河长",
  "全体教职工",
  "各培训机构",
  "工程物业部",
];
const PERIODS = ["", "年", "半年", "季度", "月", "周", "学期", "两周", "3个月"];
/** Verb, measure word and object that go together. */
const DEEDS: readonly (readonly [string, string, string])[] = [
  ["开展", "次", "疏散演练"],
  ["组织", "场", "政策宣讲"],
  ["召开", "次", "专题会议"],
  ["撰写", "篇", "调研报告"],
  ["报送", "条", "工作信息"],
  ["走访", "户", "困难群众"],
  ["培养", "名", "技术骨干"],
  ["解决", "件", "民生小事"],
  ["举办", "期", "培训班"],
  ["建设", "个", "示范点"],
  ["抽查", "家", "经营门店"],
  ["编发", "期", "工作简报"],
];
const NUMBERS = [1, 2, 3, 6, 12, 40];

function printed(n: number): string[] {
  return [String(n), n === 2 ? "两" : printChineseNumeral(n)];
}

/** At least, at most, exactly and between, before and behind the verb, with and without performer and period. */
export function countExpressions(): QuotaExpression[] {
  const out: QuotaExpression[] = [];
  for (const [i, performer] of PERFORMERS.entries())
    for (const period of PERIODS)
      for (const [verb, unit, object] of DEEDS)
        for (const n of NUMBERS)
          for (const number of printed(n)) {
            const each = period === "" ? "" : `每${period}`;
            const lead = performer === "" ? each : performer + (each === "" ? "要" : each);
            const common = {
              unit,
              what: object,
              who: performer === "" ? null : performer,
              per: period === "" ? null : period,
            };
            const least = { op: ">=" as const, min: n, max: null };
            const exact = { op: "=" as const, min: n, max: n };
            const add = (written: string, values: typeof least | typeof exact): void => {
              out.push({ written, ...values, ...common });
            };
            add(`${lead}至少${verb}${number}${unit}${object}`, least);
            add(`${lead}${verb}不少于${number}${unit}${object}`, least);
            if (n > 1 || number === "1") {
              add(`${lead}${verb}${number}${unit}以上${object}`, least);
              add(`${lead}${verb}${number}${unit}${object}`, exact);
              add(`${lead}${verb}${object}${number}${unit}`, exact);
            }
            if (i === 0)
              out.push({
                ...common,
                written: `${lead}${verb}${n}至${n + 1}${unit}${object}`,
                op: "range",
                min: n,
                max: n + 1,
              });
          }
  return out;
}

const RATES = [
  "群众满意度",
  "隐患整改率",
  "规范化管理率",
  "持证上岗率",
  "无害化处理率",
  "签约服务覆盖率",
  "骨干教师占比",
];
const SHARES: readonly (readonly [string, number])[] = [
  ["90%", 90],
  ["95.5%", 95.5],
  ["百分之八十", 80],
  ["九成", 90],
  ["100％", 100],
];

/** Rates that are to be reached. */
export function rateExpressions(): QuotaExpression[] {
  const out: QuotaExpression[] = [];
  for (const rate of RATES)
    for (const [share, n] of SHARES) {
      const common = { unit: "%", what: rate, who: null, per: null };
      const least = { op: ">=" as const, min: n, max: null, ...common };
      const most = { op: "<=" as const, min: null, max: n, ...common };
      for (const words of ["达到", "达", "保持在", "稳定在", "提高到"]) {
        out.push({ written: `${rate}${words}${share}`, ...least, op: "=", max: n });
        out.push({ written: `确保${rate}${words}${share}以上`, ...least });
      }
      for (const words of ["不低于", "不得低于", "≥"])
        out.push({ written: `${rate}${words}${share}`, ...least });
      for (const words of ["不超过", "控制在", "不高于"])
        out.push({ written: `${rate}${words}${share}`, ...most });
      out.push({ written: `${rate}降至${share}以下`, ...most });
    }
  return out;
}

const SPANS: readonly (readonly [string, number, string])[] = [
  ["24小时", 24, "小时"],
  ["两小时", 2, "小时"],
  ["30分钟", 30, "分钟"],
  ["3个工作日", 3, "个工作日"],
  ["十五日", 15, "日"],
  ["5天", 5, "天"],
  ["一周", 1, "周"],
  ["半小时", 0.5, "小时"],
];
const ACTS = ["完成核查", "上报处置结果", "反馈办理情况", "到场救援", "办结"];

/** Limits of time. */
export function limitExpressions(): QuotaExpression[] {
  const out: QuotaExpression[] = [];
  for (const [written, n, unit] of SPANS)
    for (const act of ACTS)
      for (const tail of ["内", "以内", "之内"])
        for (const lead of ["", "接到报告后", "应在", "自受理之日起"])
          out.push({
            written: `${lead}${written}${tail}${act}`,
            op: "<=",
            min: null,
            max: n,
            unit,
            what: act,
            who: null,
            per: null,
          });
  return out;
}
