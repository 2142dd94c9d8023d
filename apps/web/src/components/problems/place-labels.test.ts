import { expect, it } from "vitest";
import type { ParagraphView, TableView } from "../../checker/view.ts";
import { tableLabels } from "./place-labels.ts";

const paragraph = (key: string, text: string, role: ParagraphView["role"]): ParagraphView => ({
  kind: "paragraph",
  key,
  no: null,
  role,
  align: "left",
  text,
  original: text,
  generated: 0,
  marks: [],
  tasks: [],
});
const table = (key: string): TableView => ({
  kind: "table",
  key: `t${key}`,
  columns: 1,
  form: false,
  rows: [
    {
      header: false,
      cells: [{ column: 0, columnSpan: 1, rowSpan: 1, paragraphs: [paragraph(key, "格", "cell")] }],
    },
  ],
});

it("names the annex above a table, or none in the text itself", () => {
  const labels = tableLabels([
    paragraph("p0", "正文", "body"),
    table("p1"),
    paragraph("p2", "附件 2：", "annex-mark"),
    table("p3"),
  ]);
  expect(labels.get("p1")).toEqual({ annex: null });
  expect(labels.get("p3")).toEqual({ annex: "附件2" });
  expect(labels.has("p0")).toBe(false);
});
