import type {
  ILevelsOptions,
  INumberingOptions,
  IParagraphStyleOptions,
  IStylesOptions,
} from "docx";
import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType } from "docx";
import type { ItemLevel } from "./sample.ts";

// The faces that offices set official documents in (GB/T 9704-2012). Only their names go into the
// file; whoever opens it has them, or sees the next best.
const face = (name: string) => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name });
export const FANGSONG = face("仿宋_GB2312");
export const HEITI = face("黑体");
export const KAITI = face("楷体_GB2312");
export const SONG = face("宋体");
export const TITLE_SONG = face("方正小标宋简体");

/** 三号, in half-points; one character of the body in twips. */
export const BODY_SIZE = 32;
export const CHARACTER = 320;
const RED = "E60012";

/** 22 lines to a page: 225 mm by 22, in twips. */
export const LINE = 579;
export const line = { line: LINE, lineRule: LineRuleType.EXACT };
const twoIn = { firstLine: 2 * CHARACTER };

/** Style ids of the items by level, of the headings among them by outline. */
export const itemStyle = (level: ItemLevel): string => `Item${level}`;

const itemFaces = { 1: HEITI, 2: FANGSONG, 3: FANGSONG, 4: FANGSONG } as const;

function items(): readonly IParagraphStyleOptions[] {
  return ([1, 2, 3, 4] as const).map((level) => ({
    id: itemStyle(level),
    name: ["一级标题", "二级条款", "三级条款", "四级条款"][level - 1] ?? "",
    basedOn: "Body",
    next: "Body",
    quickFormat: true,
    run: { font: itemFaces[level] },
    paragraph: { indent: twoIn, ...(level === 1 ? { outlineLevel: 0, keepNext: true } : {}) },
  }));
}

/** The paragraph styles of an official document. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: FANGSONG, size: BODY_SIZE, language: { eastAsia: "zh-CN" } } },
  },
  paragraphStyles: [
    {
      id: "Body",
      name: "公文正文",
      quickFormat: true,
      // 28 characters of 16 pt want 0.2 pt less each to fit into 156 mm.
      run: { font: FANGSONG, size: BODY_SIZE, characterSpacing: -4 },
      paragraph: { alignment: AlignmentType.BOTH, spacing: line, indent: twoIn },
    },
    ...items(),
    {
      id: "Masthead",
      name: "发文机关标志",
      next: "DocumentNumber",
      run: { font: TITLE_SONG, color: RED },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 600, after: 560 } },
    },
    {
      id: "DocumentNumber",
      name: "发文字号",
      run: { font: FANGSONG, size: BODY_SIZE },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 240 },
        border: { bottom: { style: "single", color: RED, size: 15, space: 8 } },
      },
    },
    {
      id: "PlanTitle",
      name: "公文标题",
      next: "Body",
      quickFormat: true,
      run: { font: TITLE_SONG, size: 44 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: LINE, after: LINE, line: 660, lineRule: LineRuleType.EXACT },
        keepNext: true,
      },
    },
    {
      id: "Flush",
      name: "主送机关",
      basedOn: "Body",
      paragraph: { alignment: AlignmentType.LEFT, spacing: line, indent: { firstLine: 0 } },
    },
    {
      id: "Closing",
      name: "署名和成文日期",
      basedOn: "Body",
      paragraph: { alignment: AlignmentType.RIGHT, spacing: line, indent: { firstLine: 0 } },
    },
    {
      id: "UnderTitle",
      name: "题注日期",
      basedOn: "Body",
      run: { font: KAITI },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...line, after: 480 },
        indent: { firstLine: 0 },
      },
    },
    {
      id: "AnnexMark",
      name: "附件标识",
      run: { font: HEITI, size: BODY_SIZE },
      paragraph: { spacing: line },
    },
    {
      id: "Cell",
      name: "表格文字",
      run: { font: FANGSONG, size: 24 },
      paragraph: { spacing: { line: 340, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "CellHead",
      name: "表头文字",
      basedOn: "Cell",
      run: { font: HEITI, size: 24 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 340, lineRule: LineRuleType.EXACT },
      },
    },
    {
      id: "BesideTable",
      name: "表格说明",
      run: { font: FANGSONG, size: 24 },
      paragraph: { spacing: { before: 60, after: 60, line: 400, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "Imprint",
      name: "版记",
      run: { font: FANGSONG, size: 28 },
      paragraph: {
        spacing: { line: 480, lineRule: LineRuleType.EXACT },
        indent: { left: 280, right: 280 },
        border: {
          top: { style: "single", color: "000000", size: 6, space: 4 },
          between: { style: "single", color: "000000", size: 4, space: 4 },
          bottom: { style: "single", color: "000000", size: 6, space: 4 },
        },
      },
    },
    {
      id: "Stray",
      name: "网页文字",
      run: { font: SONG, size: 21 },
      paragraph: { spacing: { after: 120 } },
    },
  ],
};

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

function level(at: number, format: Format, pattern: string, font = FANGSONG): ILevelsOptions {
  return {
    level: at,
    format,
    text: pattern,
    start: 1,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: { run: { font }, paragraph: { indent: twoIn } },
  };
}

const CHINESE = LevelFormat.CHINESE_COUNTING_THOUSAND;
const FIGURES = LevelFormat.DECIMAL;

/** The multilevel lists: 一、（一）1.（1） of a plan; （一）1.（1） that goes on across 一、; the numbers of table rows. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: "clauses",
      levels: [
        level(0, CHINESE, "%1、", HEITI),
        level(1, CHINESE, "（%2）", KAITI),
        level(2, FIGURES, "%3."),
        level(3, FIGURES, "（%4）"),
      ],
    },
    {
      reference: "articles",
      levels: [
        level(0, CHINESE, "（%1）", KAITI),
        level(1, FIGURES, "%2."),
        level(2, FIGURES, "（%3）"),
      ],
    },
    {
      reference: "rows",
      levels: [
        {
          level: 0,
          format: FIGURES,
          text: "%1",
          start: 1,
          alignment: AlignmentType.CENTER,
          suffix: LevelSuffix.NOTHING,
          style: {
            run: { font: FANGSONG, size: 24 },
            paragraph: { indent: { left: 0, firstLine: 0 } },
          },
        },
      ],
    },
  ],
};
