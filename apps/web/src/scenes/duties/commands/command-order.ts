import type { GivenCommand } from "./use-duty-command.ts";

/** The name of a command. */
export type CommandKind = GivenCommand["kind"];

/** How a command's button looks, and what it asks for before it goes. */
export interface CommandLook {
  readonly kind: CommandKind;
  readonly tone: "primary" | "plain" | "danger";
}

// What moves the work on comes first; what ends or returns it stands last.
const order: readonly CommandLook[] = [
  { kind: "sign", tone: "primary" },
  { kind: "accept", tone: "primary" },
  { kind: "signOff", tone: "primary" },
  { kind: "grantExtension", tone: "primary" },
  { kind: "refuseExtension", tone: "plain" },
  { kind: "reassign", tone: "primary" },
  { kind: "claim", tone: "plain" },
  { kind: "split", tone: "plain" },
  { kind: "assign", tone: "plain" },
  { kind: "sendBack", tone: "plain" },
  { kind: "askExtension", tone: "plain" },
  { kind: "transfer", tone: "plain" },
  { kind: "reopen", tone: "plain" },
  { kind: "decline", tone: "danger" },
  { kind: "withdraw", tone: "danger" },
];

/** The buttons of what the server allows, in the order in which work goes on; `shown` stand in view, `more` in a menu. */
export function commandLooks(
  allowed: readonly CommandKind[],
  most = 5,
): { readonly shown: readonly CommandLook[]; readonly more: readonly CommandLook[] } {
  const looks = order.filter(({ kind }) => allowed.includes(kind));
  const cut = looks.length > most ? most - 1 : looks.length;
  return { shown: looks.slice(0, cut), more: looks.slice(cut) };
}
