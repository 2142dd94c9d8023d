// Test helpers may use what tests use.
import { readFileSync } from "node:fs";
import { expect } from "vitest";

export const expectText = (path: string): void =>
  expect(readFileSync(path).length).toBeGreaterThan(0);
