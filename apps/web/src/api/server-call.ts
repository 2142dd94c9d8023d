import {
  type Answer,
  type Call,
  CallError,
  type CallOptions,
  createClient,
  type Input,
} from "@luoshi/server/contract/client";
import { basePath } from "./base-path.ts";
import { newKey } from "./new-key.ts";
import { noteStatus, probeWith } from "./reachability.ts";
import { useSignInAgain, waitForSignIn } from "./sign-in-again.ts";

/** The name of an endpoint: `"POST /api/duties/:dutyId/commands"`. */
export type Name = Parameters<Call>[0];

const base = basePath.slice(0, -1);

/** Straight to the server: for signing in itself, where an end of the session is an answer like any other. */
export const callPlainly: Call = clientOver((address, init) => fetch(address, init));

/** A client over another way of sending, such as one that tells how much of a file has gone. */
export function clientOver(send: typeof fetch): Call {
  return createClient({ base, fetch: send, newKey });
}

/** Calls the server; where the session has ended, the password is asked for over the page, and the call goes on. */
export const serverCall: Call = withSignIn(callPlainly);

/**
 * A client whose calls outlive the session: one that is refused for that waits for the password and is sent once more,
 * with the same key, so that nothing typed is lost and nothing is done twice.
 */
export function withSignIn(call: Call): Call {
  const send = async (name: Name, input: unknown, options: CallOptions = {}): Promise<unknown> => {
    const once = { key: newKey(), ...options };
    const go = async () => {
      const answer: unknown = await call(name, input as Input<Name>, once);
      noteStatus(200);
      return answer;
    };
    try {
      return await go();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      noteStatus(error.status);
      if (error.answer.code !== "not-signed-in" || !useSignInAgain.getState().entered) throw error;
      await waitForSignIn(error);
      return go();
    }
  };
  return send as <N extends Name>(
    name: N,
    input: Input<N>,
    options?: CallOptions,
  ) => Promise<Answer<N>>;
}

probeWith(() =>
  callPlainly("GET /api/me", {}).then(
    () => noteStatus(200),
    (error: unknown) => noteStatus(error instanceof CallError ? error.status : 0),
  ),
);
