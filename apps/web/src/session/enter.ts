import { type Answer, CallError } from "@luoshi/server/contract/client";
import type { QueryClient } from "@tanstack/react-query";
import { callPlainly } from "../api/server-call.ts";
import { noteEntered } from "../api/sign-in-again.ts";
import { callKey } from "../api/use-call.ts";

/** Who is signed in, with posts; the server's words. */
export type Me = Answer<"GET /api/me">;

/** One of a person's posts. */
export type Post = Me["posts"][number];

const key = callKey("GET /api/me", {});

/** Who is signed in, asked once and kept; null where nobody is. */
export async function enter(client: QueryClient): Promise<Me | null> {
  const kept = client.getQueryData<Me>(key);
  if (kept !== undefined) return kept;
  try {
    const me = await callPlainly("GET /api/me", {});
    keepMe(client, me);
    return me;
  } catch (error) {
    if (error instanceof CallError && error.status === 401) return null;
    throw error;
  }
}

/** Keeps who is signed in now: after each step of signing in. */
export function keepMe(client: QueryClient, me: Me): void {
  noteEntered(me.stage === "full");
  client.setQueryData(key, me);
}
