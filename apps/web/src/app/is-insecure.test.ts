import { expect, test } from "vitest";
import { isInsecure } from "./is-insecure.ts";

test.each([
  ["http://10.1.0.5:3000/", true],
  ["http://luoshi.example/", true],
  ["http://127.0.0.1.example/", true],
  ["http://localhost.example/", true],
  ["http://[fd00::1]/", true],
  ["https://luoshi.example/", false],
  ["http://localhost:3000/", false],
  ["http://127.0.0.1:3000/", false],
  ["http://[::1]:3000/", false],
])("%s: %s", (address, insecure) => {
  expect(isInsecure(new URL(address) as unknown as Location)).toBe(insecure);
});
