import { expect, test } from "vitest";
import { guessLength } from "./guess-length.ts";
import { findPasswordFault, ownWords } from "./password-rules.ts";

const own = ownWords({
  login: "zhang.min",
  name: "张敏",
  units: ["青渡区教育局", "教育局"],
  institution: "青渡区",
});

test.each([
  ["mlps", "Aa1!aaa", "short"],
  ["mlps", "tree7kettle", "classes"],
  ["mlps", "Admin@2027", "guessable"],
  ["mlps", "P@ssw0rd!", "guessable"],
  ["mlps", "Qwer1234!@#$", "guessable"],
  ["mlps", "1qaz@WSX3edc", "guessable"],
  ["mlps", "Aa123456!", "guessable"],
  ["mlps", "Huawei@123", "guessable"],
  ["mlps", "Zhang.Min20270301", "guessable"],
  ["mlps", "ZhangMin@2027!", "guessable"],
  ["mlps", "Xk2!Xk2!Xk2!", "guessable"],
  ["mlps", "AAAAaaaa1111!!!!", "guessable"],
  ["mlps", "张敏Zhang1!!", "guessable"],
  ["mlps", "教育局Admin1!", "guessable"],
  ["mlps", "落实落实Luoshi1!", "guessable"],
  ["asvs", "tree7kettle", "short"],
  ["asvs", "123456789012", "guessable"],
  ["asvs", "qwertyuiopasdf", "guessable"],
  ["asvs", "iloveyouiloveyou", "guessable"],
  ["asvs", "q1w2e3r4t5y6", "guessable"],
  ["asvs", "112233445566", "guessable"],
  ["asvs", "hjkmtvhjkmtv", "guessable"],
  ["asvs", "青渡区教育局张敏落实二零", "guessable"],
] as const)("%s refuses %s", (profile, password, fault) => {
  expect(findPasswordFault(profile, password, own)).toBe(fault);
});

test.each([
  ["mlps", "Tree7Kettle"],
  ["mlps", "tq7#mWz2"],
  ["mlps", "春江Hua5yu"],
  ["asvs", "kettle under seven trees"],
  ["asvs", "春江花月夜听雨三更后窗前"],
  ["asvs", " spaces count too "],
] as const)("%s takes %s", (profile, password) => {
  expect(findPasswordFault(profile, password, own)).toBeNull();
});

test("what a rule makes is refused: runs, words with years, signs for letters, in any case", () => {
  const words = ["admin", "password", "welcome", "luoshi", "zhang", "qwerty", "abc", "woaini"];
  const ends = ["1", "123", "123456", "@123", "2027", "@2027", "2027!", "!@#", "888", "1314"];
  const signs = (text: string) => text.replace(/a/g, "@").replace(/o/g, "0").replace(/i/g, "1");
  const made = words.flatMap((word) =>
    ends.flatMap((end) =>
      [word + end, end + word, word[0]?.toUpperCase() + word.slice(1) + end, signs(word) + end].map(
        (text) => text.padEnd(8, "1"),
      ),
    ),
  );
  expect(made.filter((text) => guessLength(text, own) >= 6)).toEqual([]);
});

test("64 to 256 signs are taken, one more is not; a long one is judged at once", () => {
  const long = (length: number) =>
    Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join(
      "",
    );
  expect(findPasswordFault("asvs", long(64), own)).toBeNull();
  expect(findPasswordFault("asvs", long(256), own)).toBeNull();
  expect(findPasswordFault("asvs", long(257), own)).toBe("long");
});
