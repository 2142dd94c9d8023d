import { tabCells } from "./tab-cells.ts";

/** The most cells that one paste can bring; more is a mistake, and would hold up the page. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 50;

/**
 * The cells that were copied: from `text/html` first, where Excel and WPS keep line breaks and merged cells apart, then from
 * the text. Null where the clipboard holds no text at all. The page that the html is read into runs no script and loads nothing.
 */
export function readClipboard(
  data: Pick<DataTransfer, "getData">,
): readonly (readonly string[])[] | null {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  const rows = (html === "" ? null : htmlCells(html)) ?? (text === "" ? null : tabCells(text));
  if (rows === null) return null;
  return rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
}

/** The first table of a page; null where there is none. A merged cell has its value in its first place. */
function htmlCells(html: string): readonly (readonly string[])[] | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (table === null) return null;
  const rows: string[][] = [];
  const taken = new Map<string, true>();
  for (const [index, row] of [...table.rows].slice(0, MOST_ROWS).entries()) {
    const cells: string[] = [];
    for (const cell of row.cells) {
      while (taken.has(`${index} ${cells.length}`)) cells.push("");
      const column = cells.length;
      const columns = Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS);
      const down = Math.min(Math.max(1, cell.rowSpan), MOST_ROWS);
      for (let below = 1; below < down; below += 1)
        for (let beside = 0; beside < columns; beside += 1)
          taken.set(`${index + below} ${column + beside}`, true);
      cells.push(cellText(cell));
      for (let beside = 1; beside < columns; beside += 1) cells.push("");
      if (cells.length >= MOST_COLUMNS) break;
    }
    while (taken.has(`${index} ${cells.length}`)) cells.push("");
    rows.push(cells);
  }
  return rows.length === 0 ? null : rows;
}

/** The text of a cell with its line breaks; spaces as the page would show them. */
function cellText(cell: Element): string {
  for (const line of cell.querySelectorAll("br")) line.replaceWith("\u2028");
  return (cell.textContent ?? "")
    .split("\u2028")
    .map((line) => line.replace(/[\t\n\r \u00a0]+/g, " ").trim())
    .join("\n")
    .trim();
}
