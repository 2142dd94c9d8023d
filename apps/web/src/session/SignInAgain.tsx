import { Suspense } from "react";
import { lazyPart } from "../api/lazy-part.ts";
import { useSignInAgain } from "../api/sign-in-again.ts";

const AskPassword = lazyPart(async () => (await import("./AskPassword.tsx")).AskPassword);

/** Asks for the password over the page when a session has ended; the calls that met its end go on afterwards. */
export function SignInAgain() {
  const asking = useSignInAgain((state) => state.asking);
  return asking ? (
    <Suspense fallback={null}>
      <AskPassword />
    </Suspense>
  ) : null;
}
