import { expect, test } from "vitest";
import { mendedText, mendKey } from "./mended-text.ts";

const cell = (text: string) => ({ text, fault: null, note: null, before: null });
const preview = {
  columns: [
    { heading: "机构名称", given: true },
    { heading: "上级机构", given: true },
    { heading: "简称", given: false },
    { heading: "类型", given: true },
  ],
  rows: [
    {
      no: 2,
      state: "bad" as const,
      cells: [cell("第三小学"), cell("没有的局"), cell(""), cell("学校")],
    },
    {
      no: 5,
      state: "new" as const,
      cells: [cell('号称"一号"'), cell("教育局\n二科"), cell(""), cell("")],
    },
  ],
};

test("the sheet is put together again with what was mended, without columns that it lacked", () => {
  expect(mendedText(preview, new Map([[mendKey(2, 1), "教育局"]]))).toBe(
    '机构名称\t上级机构\t类型\n第三小学\t教育局\t学校\n"号称""一号"""\t"教育局\n二科"\t',
  );
});
