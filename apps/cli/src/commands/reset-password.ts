import type { Context } from "../context.ts";
import type { ExitCode } from "../failure.ts";
import { runAdmin } from "../run-admin.ts";

/** `luoshi reset-password LOGIN`: a link to sign in with once, for when nobody is left who may give one in the pages. */
export function resetPassword(context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  return runAdmin(context, async ({ admin }) => {
    const secondFactor = context.arguments.flags.has("second-factor");
    const done = await admin.resetPassword({
      settings: admin.readSettings(io.env, io.cwd()),
      login: context.arguments.operands[0] ?? "",
      secondFactor,
      now: new Date().toISOString(),
    });
    const { resetPassword: texts } = messages.server;
    io.stdout.write(`${texts.done(done.name, done.until.slice(0, 10), done.url)}\n`);
    if (done.hadSecondFactor) io.stdout.write(`${texts.factor(secondFactor)}\n`);
    return 0;
  });
}
