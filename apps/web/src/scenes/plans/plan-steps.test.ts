import { expect, test } from "vitest";
import type { Plan } from "./plan-answers.ts";
import { planStepStates, reviewOf, stepNow } from "./plan-steps.ts";

const may = {
  edit: true,
  comment: true,
  publish: true,
  revise: false,
  close: false,
  delete: true,
  dispatch: false,
};

function plan(part: Partial<Plan>, reasons: number, reviews: readonly object[] = []): Plan {
  const drafting = {
    gate: { open: reasons === 0, reasons: Array(reasons), warnings: [] },
    reviews,
  };
  return { state: "draft", publishedNo: 0, may, drafting, ...part } as unknown as Plan;
}

const review = (personId: string, state: string, askedAt = "2027-03-01T00:00:00.000Z") => ({
  personId,
  state,
  askedAt,
});

test("a draft with faults: checking is left, publishing says why, dispatch leads to publishing", () => {
  const steps = planStepStates(plan({}, 2));
  expect(
    steps.map(({ key, done, open, why, goTo, left }) => [key, done, open, why, goTo, left]),
  ).toEqual([
    ["upload", true, false, null, null, 0],
    ["check", false, true, null, null, 2],
    ["review", false, true, null, null, 0],
    ["publish", false, true, "gate", null, 0],
    ["dispatch", false, false, "unpublished", "publish", 0],
  ]);
});

test("reviews are done when all that were asked agree; one taken back does not count", () => {
  const asked = [review("a", "agreed"), review("b", "objected"), review("c", "cancelled")];
  expect(planStepStates(plan({ state: "review" }, 0, asked))[2]).toMatchObject({
    done: false,
    left: 1,
  });
  const agreed = [review("a", "agreed"), review("c", "cancelled")];
  expect(planStepStates(plan({ state: "review" }, 0, agreed))[2]).toMatchObject({
    done: true,
    left: 0,
  });
});

test("published: all is done but dispatch; a stranger to the draft has no review to see", () => {
  const published = plan({ state: "published", publishedNo: 1, drafting: null }, 0);
  expect(planStepStates(published).map(({ done }) => done)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(planStepStates(published)[2]).toMatchObject({ open: false, why: "no-draft" });
});

test("whoever opens a plan lands where they are needed", () => {
  expect(stepNow(plan({}, 0), "me")).toBe("check");
  const asked = plan({ state: "review", may: { ...may, edit: false } }, 0, [review("me", "asked")]);
  expect(stepNow(asked, "me")).toBe("review");
  const published = { state: "published", publishedNo: 1 } as const;
  expect(stepNow(plan({ ...published, may: { ...may, dispatch: true } }, 0), "me")).toBe(
    "dispatch",
  );
  expect(stepNow(plan({ ...published, drafting: null }, 0), "me")).toBe("check");
});

test("asked twice, the newest request counts", () => {
  const twice = [
    review("me", "agreed", "2027-03-01T00:00:00.000Z"),
    review("me", "asked", "2027-03-02T00:00:00.000Z"),
    review("me", "cancelled", "2027-03-03T00:00:00.000Z"),
  ];
  expect(reviewOf(plan({}, 0, twice), "me")?.state).toBe("asked");
  expect(reviewOf(plan({}, 0, twice), "you")).toBe(null);
});
