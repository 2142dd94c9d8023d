import fc from "fast-check";
import { expect, test } from "vitest";
import { advance, amend, beginHistory, stepBack, stepForth } from "./history.ts";

test("typing on is one step back, until a pause or something else", () => {
  let history = beginHistory("");
  history = advance(history, "加", "type p1", 1000);
  history = advance(history, "加强", "type p1", 1200);
  history = advance(history, "加强检", "type p1", 9000);
  history = advance(history, "加强检查", "type p2", 9100);
  const seen: string[] = [];
  for (let n = 0; n < 4; n++) {
    history = stepBack(history);
    seen.push(history.present);
  }
  expect(seen).toEqual(["加强检", "加强", "", ""]);
});

test("a new step after one back forgets what lay ahead; an amendment does not", () => {
  let history = advance(advance(beginHistory(0), 1), 2);
  history = amend(stepBack(history), 10);
  expect(stepForth(history).present).toBe(2);
  expect(stepForth(advance(history, 3)).present).toBe(3);
});

test("back and forth by as many steps is where it was", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 150 }), fc.nat(150), (values, by) => {
      let history = beginHistory(-1);
      for (const value of values) history = advance(history, value);
      const before = history.present;
      const steps = Math.min(by, history.past.length);
      for (let n = 0; n < steps; n++) history = stepBack(history);
      for (let n = 0; n < steps; n++) history = stepForth(history);
      expect(history.present).toBe(before);
    }),
  );
});
