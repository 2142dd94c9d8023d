// Prints "N passed, N failed" from vitest's JSON record, and fails when no test was run.

import { existsSync, readFileSync } from "node:fs";

const [path = ""] = process.argv.slice(2);
if (!existsSync(path)) {
  process.stderr.write(
    "no test was run: the checks before the tests failed, or vitest did not start\n",
  );
  process.stdout.write("0 passed, 0 failed\n");
  process.exitCode = 1;
} else {
  const record = JSON.parse(readFileSync(path, "utf8"));
  const { numPassedTests: passed, numPendingTests: skipped, numTodoTests: todo } = record;
  // A file that does not even load has no test that could fail; it counts as one.
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = record.testResults;
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = record.numFailedTests + broken;
  const rest = skipped + todo > 0 ? `, ${skipped + todo} skipped` : "";
  process.stdout.write(`${passed} passed, ${failed} failed${rest}\n`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
