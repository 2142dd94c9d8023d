import type { CommandKind } from "../duties/commands/command-order.ts";
import type { GivenCommand } from "../duties/commands/use-duty-command.ts";

/** What a command may ask for. */
export interface CommandFields {
  readonly reason: string;
  readonly statement: string;
  /** Why one does not wait for those who have not answered. */
  readonly why: string;
  /** A day, empty where none was chosen. */
  readonly to: string;
}

/** The fields that a command asks for, in their order. */
export function commandFields(kind: CommandKind, waits: boolean): readonly (keyof CommandFields)[] {
  switch (kind) {
    case "decline":
    case "sendBack":
    case "refuseExtension":
    case "withdraw":
    case "reopen":
    case "reassign":
      return ["reason"];
    case "claim":
      return waits ? ["statement", "why"] : ["statement"];
    case "askExtension":
      return ["to", "reason"];
    case "grantExtension":
      return ["to"];
    case "sign":
    case "accept":
    case "signOff":
    case "transfer":
    case "split":
    case "assign":
      return [];
  }
}

/** The command with what was filled in; null while something is missing, or where it is no command of a phone. */
export function commandOf(
  kind: CommandKind,
  fields: CommandFields,
  { waits, askedFor }: { readonly waits: boolean; readonly askedFor: string | null },
): GivenCommand | null {
  const reason = fields.reason.trim();
  const why = fields.why.trim();
  const statement = fields.statement.trim();
  switch (kind) {
    case "decline":
    case "sendBack":
    case "refuseExtension":
    case "withdraw":
    case "reopen":
      return reason === "" ? null : { kind, reason };
    case "reassign":
      return { kind, answer: reason === "" ? null : reason };
    case "claim":
      if (statement === "" || (waits && why === "")) return null;
      return { kind, statement, why: why === "" ? null : why };
    case "askExtension":
      return fields.to === "" || reason === "" ? null : { kind, to: fields.to, reason };
    case "grantExtension":
      return fields.to === "" ? null : { kind, to: fields.to === askedFor ? null : fields.to };
    case "sign":
    case "accept":
    case "signOff":
      return { kind };
    case "transfer":
    case "split":
    case "assign":
      return null;
  }
}
