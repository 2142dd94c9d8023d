import type { Messages } from "../messages/messages.ts";
import { printable } from "../render/printable.ts";
import type { Place } from "./place.ts";

/** A path as people read it: `二/（一）/1.`, `附件1/第3行`. */
export function pathText(path: readonly string[], messages: Messages): string {
  const parts = path.map((part) =>
    part.startsWith("row ") ? messages.place.row(part.slice(4)) : part,
  );
  return printable(parts.join("/"));
}

/**
 * Where a finding stands, for people: `二/（一）/1.`, `附件1/第3行  “完成时限”栏`, `附件1  表1第1行第2列`.
 * A row is called by its printed number, as the messages call it.
 */
export function placeText({ path, task, cell }: Place, messages: Messages): string {
  const printed = Number(task?.row?.printed ?? Number.NaN);
  const called = printed > 0 ? [...path.slice(0, -1), `row ${printed}`] : path;
  const where = pathText(called, messages);
  if (cell === null) return where;
  const { table, row, column, heading } = cell;
  if (task !== null && heading !== null)
    return `${where}  ${printable(messages.place.column(heading))}`;
  return `${where}  ${messages.place.cell(table, row, column)}`.trim();
}
