import { type Refusal, renderRefusal } from "@luoshi/ledger";
import { AppError } from "../../http/app-error.ts";

/** A refusal of the ledger as an error: who may not gets 403, what does not fit the state 409. */
export function refusedError(refusal: Refusal): AppError {
  if (refusal.code === "not-allowed") return new AppError("forbidden");
  const zh = renderRefusal(refusal, "zh");
  const en = renderRefusal(refusal, "en");
  return new AppError("refused", {
    code: refusal.code,
    message: { zh: zh.message, en: en.message },
    help: { zh: zh.help, en: en.help },
    args: refusal.args,
  });
}
