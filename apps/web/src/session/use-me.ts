import { useQuery } from "@tanstack/react-query";
import { callOptions } from "../api/use-call.ts";
import type { Me } from "./enter.ts";

/** Who is signed in; only on pages below the `signedIn` route, which has asked already. */
export function useMe(): Me {
  const { data } = useQuery({ ...callOptions("GET /api/me", {}), staleTime: 5 * 60_000 });
  if (data === undefined) throw new Error("useMe(): nobody is signed in here");
  return data;
}
