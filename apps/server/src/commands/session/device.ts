import { cookieName } from "../../http/cookies.ts";
import type { Caller } from "../../http/handler.ts";
import type { Services } from "../../http/services.ts";

/** The name of the cookie by which a device is known again. */
export const deviceCookie = "luoshi-device";

/** Browsers keep no cookie longer. */
export const DEVICE_DAYS = 400;

/** What the device shows of itself; null when it is new. It counts for persons who have signed in on it only. */
export function deviceToken(caller: Caller, { options }: Services): string | null {
  const style = { secure: options.secureCookies, basePath: options.basePath };
  const token = caller.cookies[cookieName(deviceCookie, style)] ?? "";
  return /^[\w-]{43}$/.test(token) ? token : null;
}
