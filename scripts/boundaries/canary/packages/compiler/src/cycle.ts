import { quality } from "./quality.ts"; // banned: oxlint/no-cycle

export async function later(): Promise<void> {
  await quality("red", 1);
}
