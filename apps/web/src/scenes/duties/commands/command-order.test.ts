import { expect, test } from "vitest";
import { commandLooks } from "./command-order.ts";

const kinds = (looks: readonly { readonly kind: string }[]) => looks.map(({ kind }) => kind);

test("what moves the work on comes first, what ends it last", () => {
  const { shown, more } = commandLooks(["decline", "transfer", "assign", "sign"]);
  expect([kinds(shown), kinds(more)]).toEqual([["sign", "assign", "transfer", "decline"], []]);
});

test("too many go into a menu, and none is lost", () => {
  const allowed = ["transfer", "split", "assign", "claim", "askExtension", "withdraw"] as const;
  const { shown, more } = commandLooks(allowed);
  expect(shown).toHaveLength(4);
  expect(new Set([...kinds(shown), ...kinds(more)])).toEqual(new Set(allowed));
});
