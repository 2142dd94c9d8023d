import type { Context } from "../context.ts";
import type { ExitCode } from "../failure.ts";
import { paintFor } from "../render/paint.ts";
import { runAdmin } from "../run-admin.ts";

/** `luoshi doctor`: what of this machine and its settings would keep the server from working. */
export function doctor(context: Context): Promise<ExitCode> {
  const { io, language, messages } = context;
  const { doctor: texts } = messages.server;
  const paint = paintFor(io.stdout, io.env);
  const colour = { ok: "strong", warning: "warning", error: "error" } as const;
  return runAdmin(context, async ({ admin }) => {
    const findings = await admin.checkMachine(admin.readSettings(io.env, io.cwd()));
    for (const { kind, told } of findings)
      io.stdout.write(`${paint(colour[kind], texts.kinds[kind])}  ${told[language]}\n`);
    const errors = findings.filter(({ kind }) => kind === "error").length;
    io.stdout.write(`${texts.summary(errors)}\n`);
    return errors === 0 ? 0 : 1;
  });
}
