import type { Mark, ParagraphView, TableView } from "../../checker/view.ts";

/** Whether two views of a paragraph draw the same; each compilation sends new objects for all. */
export function sameParagraph(a: ParagraphView, b: ParagraphView): boolean {
  return (
    a === b ||
    (a.key === b.key &&
      a.no === b.no &&
      a.role === b.role &&
      a.align === b.align &&
      a.text === b.text &&
      a.original === b.original &&
      a.generated === b.generated &&
      sameLists(a.tasks, b.tasks, (x, y) => x === y) &&
      sameLists(a.marks, b.marks, sameMark))
  );
}

/** Whether two views of a table draw the same. */
export function sameTable(a: TableView, b: TableView): boolean {
  return (
    a === b ||
    (a.key === b.key &&
      a.columns === b.columns &&
      a.form === b.form &&
      sameLists(
        a.rows,
        b.rows,
        (x, y) =>
          x.header === y.header &&
          sameLists(
            x.cells,
            y.cells,
            (c, d) =>
              c.column === d.column &&
              c.columnSpan === d.columnSpan &&
              c.rowSpan === d.rowSpan &&
              sameLists(c.paragraphs, d.paragraphs, sameParagraph),
          ),
      ))
  );
}

function sameMark(a: Mark, b: Mark): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.kind === b.kind &&
    a.id === b.id &&
    a.severity === b.severity
  );
}

function sameLists<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((each, i) => same(each, b[i] as T));
}
