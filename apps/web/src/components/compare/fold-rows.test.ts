import { expect, test } from "vitest";
import type { ComparedRow } from "../../checker/compare-view.ts";
import { foldRows } from "./fold-rows.ts";

/** `s` unchanged, `h` an unchanged heading, `c` changed. */
const rows = (kinds: string): readonly ComparedRow[] =>
  [...kinds].map((letter, i) => {
    const line = { key: `p${i}`, no: i + 1, role: letter === "h" ? "heading1" : "body" } as const;
    const kind = letter === "c" ? "changed" : "same";
    const pieces = [{ kind: "same", text: `第${i}段` }] as const;
    return { id: `c${i}`, kind, before: line, after: line, pieces, partner: null };
  });

const shown = (kinds: string, unfolded: ReadonlySet<string> | "all" = new Set()) =>
  foldRows(rows(kinds), unfolded)
    .map((each) => (each.kind === "row" ? each.row.id.slice(1) : `(${each.rows.length})`))
    .join(" ");

test("a row stays on both sides of a change, the rest is folded", () => {
  expect(shown("ssssscsssss")).toBe("(4) 4 5 6 (4)");
  expect(shown("csssssc")).toBe("0 1 (3) 5 6");
});

test("short stretches stay", () => {
  expect(shown("sssc")).toBe("0 1 2 3");
  expect(shown("cssssc")).toBe("0 1 2 3 4 5");
});

test("drafts without a change are one fold, drafts without rows nothing", () => {
  expect(shown("ssss")).toBe("(4)");
  expect(shown("")).toBe("");
});

test("unfolded stretches are shown whole", () => {
  expect(shown("ssssc", new Set(["c0"]))).toBe("0 1 2 3 4");
  expect(shown("sssscssss", "all")).toBe("0 1 2 3 4 5 6 7 8");
});

test("a fold says under which heading the next change stands", () => {
  const fold = foldRows(rows("shshssc"), new Set())[0];
  expect(fold?.kind === "fold" && fold.heading).toBe("第3段");
});
