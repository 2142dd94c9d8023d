import { annex, blankRows, paragraph, type SampleBlock, table } from "./sample.ts";

const unitLine = (words: string): SampleBlock => paragraph("unit-line", words);

/** The five forms of the service-quality campaign: two registers with plain heads, two with heads in two rows, and cards. */
export const registerForms: readonly SampleBlock[] = [
  ...annex("附件2", "窗口工作人员培训情况登记表", true),
  unitLine(
    "填报单位（盖章）：　　　　　　　　　　填报人：　　　　　　　　　　填报日期：　　　年　　月　　日",
  ),
  table(
    [14, 28, 36, 52, 30, 22, 43],
    ["序号|姓名|所在窗口|培训内容|培训日期|学时|考核结果", ...blankRows(7, 6)],
    { rowHeight: 10 },
  ),
  paragraph("note", "备注：每月5日前报送上月培训情况。"),

  ...annex("附件3", "领导走流程体验记录表"),
  table(
    [30, 48, 30, 48],
    [
      "体验人||职务|",
      "体验日期||体验窗口|",
      "体验事项||办理时长|",
      "体验过程||←|←",
      "发现的问题||←|←",
      "改进建议||←|←",
      "整改科室||整改期限|",
    ],
    { headRows: 0, rowHeight: 20 },
  ),

  ...annex("附件4", "群众诉求办理台账", true),
  unitLine("填报单位：　　　　　　　　　　　　　　填报人：　　　　　　　　　　联系电话："),
  table(
    [12, 24, 26, 46, 26, 26, 30, 35],
    [
      "序号|诉求人|受理日期|诉求内容|办理情况|←|←|回访结果",
      "↑|↑|↑|↑|承办科室|办结日期|办理结果|↑",
      ...blankRows(8, 6),
    ],
    { headRows: 2, rowHeight: 10 },
  ),
  paragraph("note", "说明：涉及个人隐私的诉求，只登记编号，不登记姓名和联系方式。"),

  ...annex("附件5", "不满意件整改情况统计表", true),
  unitLine(
    "填报单位（盖章）：　　　　　　　　　　填报人：　　　　　　　　　　填报日期：　　　年　　月　　日",
  ),
  table(
    [14, 40, 24, 24, 24, 24, 24, 51],
    [
      "序号|窗口名称|不满意件数量|←|整改情况|←|←|备注",
      "↑|↑|本月数|累计数|已整改|整改中|未整改|↑",
      ...blankRows(8, 6),
    ],
    { headRows: 2, rowHeight: 10 },
  ),

  ...annex("附件6", "“服务之星”推荐表"),
  table(
    [30, 48, 30, 48],
    [
      "姓名||性别|",
      "所在单位||岗位|",
      "入职时间||联系电话|",
      "主要事迹||←|←",
      "所在单位意见||←|←",
      "评选结果||←|←",
    ],
    { headRows: 0, rowHeight: 24 },
  ),
  paragraph("note", "备注：主要事迹不超过500字。"),
];
