import { create } from "zustand";

/** Calls that met the end of the session wait here, with what was typed still on the page, for the password. */
export interface SignInAgainState {
  /** Somebody was signed in since the page was opened: an end of the session is an interruption, not a beginning. */
  readonly entered: boolean;
  /** The password is to be asked for again, over the page. */
  readonly asking: boolean;
}

export const useSignInAgain = create<SignInAgainState>(() => ({ entered: false, asking: false }));

interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: () => void;
}

let waiting: Waiting[] = [];

/** Told when a full session stands: from now on its end is asked about over the page. */
export function noteEntered(entered: boolean): void {
  useSignInAgain.setState({ entered });
}

/** Waits until the same person has signed in again; fails with `error` where they did not. */
export function waitForSignIn(error: Error): Promise<void> {
  useSignInAgain.setState({ asking: true });
  return new Promise((resolve, reject) => {
    waiting.push({ goOn: resolve, giveUp: () => reject(error) });
  });
}

/** Lets what waited go on. */
export function signedInAgain(): void {
  settle((each) => each.goOn());
}

/** What waited fails with the error that it had met. */
export function abandonSignIn(): void {
  settle((each) => each.giveUp());
}

function settle(end: (each: Waiting) => void): void {
  const ended = waiting;
  waiting = [];
  useSignInAgain.setState({ asking: false });
  for (const each of ended) end(each);
}
