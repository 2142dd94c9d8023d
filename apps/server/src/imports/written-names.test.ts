import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  joinList,
  readAliases,
  readUnitReference,
  splitList,
  writeAliases,
  writeUnitName,
  writeUnitPath,
} from "./written-names.ts";

const name = fc
  .array(fc.constantFrom(..."教育局办/\\、；;，,（）()至自2019-03-01 =+@"), {
    minLength: 1,
    maxLength: 24,
  })
  .map((chars) => chars.join("").trim())
  .filter((text) => text !== "");

describe("units by their names", () => {
  test("a path is read from the last name upward, or from the root", () => {
    expect(readUnitReference("青渡区/教育局")).toEqual({
      fromRoot: false,
      names: ["青渡区", "教育局"],
      text: "青渡区/教育局",
    });
    expect(readUnitReference(" /青渡区/教育局 ").fromRoot).toBe(true);
    expect(readUnitReference("科技\\/信息局").names).toEqual(["科技/信息局"]);
    expect(readUnitReference("//").names).toEqual([]);
  });

  test("what is written is read back, in lists too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (paths) => {
          const written = paths.map(writeUnitPath);
          for (const [at, text] of written.entries()) {
            const read = readUnitReference(text);
            expect([read.fromRoot, read.names]).toEqual([true, paths[at]]);
          }
          const list = splitList(joinList(written)).map((part) => readUnitReference(part).names);
          expect(list).toEqual(paths);
        },
      ),
    );
    fc.assert(
      fc.property(name, (each) => {
        expect(readUnitReference(writeUnitName(each))).toMatchObject({
          fromRoot: false,
          names: [each],
        });
      }),
    );
  });
});

describe("other names", () => {
  test("the days between which a name was borne stand behind it", () => {
    expect(
      readAliases("区教委（至2019-03-01）、区教育局；区教（自2018-01-01至2019-01-01）"),
    ).toEqual([
      { alias: "区教委", since: null, until: "2019-03-01" },
      { alias: "区教育局", since: null, until: null },
      { alias: "区教", since: "2018-01-01", until: "2019-01-01" },
    ]);
    expect(readAliases("教育局（本级）、")).toEqual([
      { alias: "教育局（本级）", since: null, until: null },
    ]);
  });

  test("what is written is read back", () => {
    const day = fc.constantFrom("2019-03-01", "2020-12-31", null);
    const alias = fc.record({ alias: name, since: day, until: day });
    fc.assert(
      fc.property(fc.array(alias, { maxLength: 5 }), (aliases) => {
        expect(readAliases(writeAliases(aliases))).toEqual(aliases);
      }),
    );
    const like = [{ alias: "教委（至2019-03-01）", since: null, until: null }];
    expect(readAliases(writeAliases(like))).toEqual(like);
  });
});
