import type { CheckedBlobs, Verification } from "@luoshi/server/admin";
import type { Messages } from "../messages/messages.ts";

/** What a record says of itself: each fault on a line, then how much was looked at and its head. */
export function recordText(
  { checked, unsealed, head, faults }: Verification,
  { server: { verify: texts } }: Messages,
): string {
  const lines = faults.map(({ kind, no, eventId }) => texts.fault(kind, no, eventId));
  lines.push(faults.length === 0 ? texts.whole(checked, unsealed) : texts.broken(faults.length));
  if (head !== null) lines.push(texts.head(`${head.no}:${head.chain}`));
  return `${lines.join("\n")}\n`;
}

/** The files that are lost, each on a line, then how many there are and how many nothing refers to. */
export function filesText(
  { total, strays, missing }: CheckedBlobs,
  { server: { verify: texts } }: Messages,
): string {
  const lines = missing.map((hash) => texts.missing(hash));
  return `${[...lines, texts.files(total, strays, missing.length)].join("\n")}\n`;
}
