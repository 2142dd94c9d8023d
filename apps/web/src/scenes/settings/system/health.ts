const parts = ["server", "database", "sealing", "disk"] as const;

/** One thing that the server looks at. */
export type HealthPart = (typeof parts)[number];

const states = ["ok", "stopping", "unreachable", "outdated", "stalled", "low"] as const;

/** How it was found. */
export type HealthState = (typeof states)[number] | "unknown";

/** How the server says it is, from what `/readyz` answers; null where that is no such answer. */
export function readHealth(
  answer: unknown,
): readonly { readonly part: HealthPart; readonly state: HealthState }[] | null {
  if (typeof answer !== "object" || answer === null) return null;
  const told = answer as Readonly<Record<string, unknown>>;
  if (typeof told["ready"] !== "boolean") return null;
  return parts.map((part) => ({
    part,
    state: states.find((state) => state === told[part]) ?? "unknown",
  }));
}
