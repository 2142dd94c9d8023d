import { createHash } from "node:crypto";

/** An event as it is kept; what its digest is made of. */
export interface KeptEvent {
  readonly id: string;
  readonly happened_at: string;
  readonly person_id: string | null;
  readonly session_id: string | null;
  readonly kind: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly unit_path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** SHA-256 over an event's fields in a fixed order, objects by sorted keys: the same whatever way it was read. */
export function eventDigest(event: KeptEvent): Buffer {
  const fields = [
    event.id,
    event.happened_at,
    event.person_id,
    event.session_id,
    event.kind,
    event.object_kind,
    event.object_id,
    event.unit_path,
    event.before,
    event.after,
  ];
  return createHash("sha256").update(canonical(fields)).digest();
}

/** The first link, before any event. */
export const chainStart: Buffer = createHash("sha256").update("luoshi").digest();

/** A link: the one before it, the event's number, its digest. */
export function nextLink(before: Buffer, no: number, digest: Buffer): Buffer {
  return createHash("sha256").update(before).update(`${no}:`).update(digest).digest();
}

/** JSON with the keys of each object sorted. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
