import type { Told } from "./told.ts";

/** What is looked at on a machine. */
export type CheckName =
  | "node"
  | "memory"
  | "clock"
  | "data-folder"
  | "disk"
  | "programs"
  | "database"
  | "tls"
  | "network"
  | "port";

/** One thing that was looked at. `error`: the server will not work; `warning`: it will, but see to it. */
export interface Finding {
  readonly kind: "ok" | "warning" | "error";
  readonly check: CheckName;
  readonly told: Told;
}

/** `finding("node", "ok", "Node.js 20.19.0", "Node.js 20.19.0")` */
export function finding(check: CheckName, kind: Finding["kind"], zh: string, en: string): Finding {
  return { kind, check, told: { zh, en } };
}
