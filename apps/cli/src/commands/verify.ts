import type { Context } from "../context.ts";
import { type ExitCode, UsageError } from "../failure.ts";
import type { Messages } from "../messages/messages.ts";
import { filesText, recordText } from "../report/record-text.ts";
import { runAdmin } from "../run-admin.ts";

/** `luoshi verify`: whether the record of events is as it was written and no file is lost, also while the server runs. */
export async function verify(context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  const heads = readHead(context.arguments.values.head, messages);
  return runAdmin(context, async ({ admin }) => {
    const verification = await admin.verify(admin.readSettings(io.env, io.cwd()), heads);
    io.stdout.write(recordText(verification, messages));
    io.stdout.write(filesText(verification.files, messages));
    return verification.faults.length + verification.files.missing.length === 0 ? 0 : 1;
  });
}

/** `1204:9f2c…` as printed in a backup or a filing. */
function readHead(
  text: string | undefined,
  messages: Messages,
): readonly { readonly no: number; readonly chain: string }[] {
  if (text === undefined) return [];
  const [, no, chain] = /^(\d{1,15}):([\da-f]{64})$/i.exec(text) ?? [];
  if (no === undefined || chain === undefined)
    throw new UsageError(messages.server.verify.wrongHead(text), messages.server.verify.headHelp);
  return [{ no: Number(no), chain: chain.toLowerCase() }];
}
