import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { piecesOf, withoutBlanks } from "../testing/pieces.ts";

/** What the corpus notes about a file that differs from its .txt on purpose. */
interface FileNotes {
  readonly format: string;
  readonly joins?: readonly (readonly number[])[];
  readonly splits?: readonly { readonly line: number; readonly into: readonly string[] }[];
  readonly extras?: readonly { readonly where: string; readonly text: string }[];
  readonly edits?: readonly { line: number; text?: string | null; before?: string }[];
}

interface Manifest {
  readonly docs: Readonly<
    Record<string, { readonly txt: string; readonly files: Readonly<Record<string, FileNotes>> }>
  >;
}

const corpus = process.env["LUOSHI_CORPUS"];

/** The pieces a file is to hold, from the lines of its .txt. */
function expected(lines: readonly string[], notes: FileNotes): readonly string[] {
  const edited = lines.flatMap((line, n) => {
    const split = notes.splits?.find((one) => one.line === n + 1);
    if (split !== undefined) return [split.into.join("\t")];
    const edit = notes.edits?.find((one) => one.line === n + 1);
    if (edit === undefined) return [line];
    if (edit.before !== undefined) return [edit.before, line];
    return edit.text === null || edit.text === undefined ? [] : [edit.text];
  });
  // A join makes one paragraph of several lines; both sides lose their blanks, so glueing is enough.
  const joined = [...edited];
  for (const group of notes.joins ?? []) {
    const [first = 1, ...rest] = group;
    for (const line of rest) {
      joined[first - 1] += joined[line - 1] ?? "";
      joined[line - 1] = "";
    }
  }
  const start = (notes.extras ?? []).filter(({ where }) => where === "body-start");
  const pieces = joined.flatMap((line) => line.split("\t"));
  return [...start.map(({ text }) => text), ...pieces]
    .map(withoutBlanks)
    .filter((piece) => piece !== "");
}

describe("corpus: a docx says what its .txt says", () => {
  if (corpus === undefined) {
    test.skip("set LUOSHI_CORPUS to the corpus folder to run", () => undefined);
    return;
  }
  for (const set of ["seeds", "dev"]) {
    const folder = join(corpus, set);
    const manifest = JSON.parse(
      readFileSync(join(folder, "files/manifest.json"), "utf8"),
    ) as Manifest;
    for (const { txt, files } of Object.values(manifest.docs)) {
      const lines = readFileSync(join(folder, txt), "utf8").split("\n");
      for (const [file, notes] of Object.entries(files)) {
        const path = join(folder, "files", file);
        if (notes.format !== "docx" || !existsSync(path)) continue;
        test(file, () => {
          const found = piecesOf(openDocument(new Uint8Array(readFileSync(path))));
          const wanted = expected(lines, notes);
          // Counts and places only: the corpus' text stays out of logs.
          const unequal: number[] = [];
          for (let n = 0; n < Math.max(found.length, wanted.length); n++) {
            if (found[n] !== wanted[n]) unequal.push(n);
          }
          console.log(`${file}: ${found.length} pieces, ${unequal.length} differ`);
          expect({ pieces: found.length, unequal: unequal.slice(0, 5) }).toEqual({
            pieces: wanted.length,
            unequal: [],
          });
        });
      }
    }
  }
});
