import { useCall } from "../../api/use-call.ts";
import { isAdministrator } from "../../session/administrator.ts";
import { useMe } from "../../session/use-me.ts";
import { countWaiting } from "./waiting-lists.ts";

/** How many things wait for the one who is signed in, for the mark at the rail; administrators have no such list. */
export function useWaitingCount(): number {
  const me = useMe();
  const { data } = useCall("GET /api/inbox", {}, { enabled: !isAdministrator(me) });
  return data === undefined ? 0 : countWaiting(data.groups);
}
