import type { Io } from "./io.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages/messages.ts";
import type { Arguments } from "./parse-arguments.ts";
import type { ServerTools } from "./server-tools.ts";

/** What a command works with. */
export interface Context {
  readonly arguments: Arguments;
  readonly io: Io;
  readonly language: Language;
  readonly messages: Messages;
  readonly loadServer: () => Promise<ServerTools>;
}
