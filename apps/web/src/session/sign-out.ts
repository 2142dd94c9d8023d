import { basePath } from "../api/base-path.ts";
import { doDeferred } from "../api/deferred.ts";
import { callPlainly } from "../api/server-call.ts";

/**
 * Ends the session and loads the page anew, so that nothing of what was seen stays in memory. What waits to be sent in the
 * queue of reports stays on the device, for the same person alone.
 */
export async function signOut(): Promise<void> {
  doDeferred();
  // Without an answer the session ends by itself; staying on the page would look as if one had not pressed.
  await callPlainly("DELETE /api/session", {}).catch(() => {});
  location.assign(`${basePath}sign-in`);
}
