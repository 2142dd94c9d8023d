import { emptyDraft as compilers } from "@luoshi/compiler";
import { expect, test } from "vitest";
import { emptyDraft } from "./empty-draft.ts";

test("the page's empty draft is the compiler's", () => {
  expect(emptyDraft).toStrictEqual(compilers);
});
