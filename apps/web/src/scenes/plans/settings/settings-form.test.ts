import { defaultLightRule } from "@luoshi/ledger";
import { expect, test } from "vitest";
import {
  changedSettings,
  lightWith,
  rhythmKey,
  rhythmOfKey,
  type SettingsForm,
} from "./settings-form.ts";

const form: SettingsForm = {
  owner: null,
  rhythm: null,
  starts: "2027-03-01",
  ends: null,
  parent: null,
  light: null,
};

test("only what is otherwise is sent", () => {
  expect(changedSettings(form, { ...form, parent: { id: "p1", title: "防汛方案" } })).toEqual({
    parentId: "p1",
  });
  expect(changedSettings(form, form)).toEqual({});
  const owner = { target: { kind: "unit", id: "u" }, name: "水务局" } as const;
  expect(changedSettings(form, { ...form, owner, starts: null })).toEqual({
    defaultOwner: { kind: "unit", id: "u" },
    starts: null,
  });
  // A unit that is called otherwise by now is the same unit.
  expect(
    changedSettings({ ...form, owner }, { ...form, owner: { ...owner, name: "水利局" } }),
  ).toEqual({});
});

test("rhythms are chosen by a key and come back from it", () => {
  for (const rhythm of [
    null,
    { unit: "month", interval: 1, day: 25 },
    { unit: "half-month", interval: 1, day: null },
  ] as const)
    expect(rhythmOfKey(rhythmKey(rhythm))).toEqual(rhythm);
  expect(rhythmKey({ unit: "week", interval: 2, day: 5 })).toBe("week 2 5");
});

test("numbers of the lights: what is no number changes nothing, an empty line never warns", () => {
  expect(lightWith(null, "soonDays", "5")).toEqual({ ...defaultLightRule, soonDays: 5 });
  expect(lightWith(null, "soonDays", "x")).toEqual(defaultLightRule);
  expect(lightWith(null, "soonDays", "-1")).toEqual(defaultLightRule);
  expect(lightWith(defaultLightRule, "behindPoints", " ")).toMatchObject({ behindPoints: null });
});
