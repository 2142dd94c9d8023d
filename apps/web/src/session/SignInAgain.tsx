import { lazy, Suspense } from "react";
import { useSignInAgain } from "../api/sign-in-again.ts";

const AskPassword = lazy(async () => {
  const { AskPassword: component } = await import("./AskPassword.tsx");
  return { default: component };
});

/** Asks for the password over the page when a session has ended; the calls that met its end go on afterwards. */
export function SignInAgain() {
  const asking = useSignInAgain((state) => state.asking);
  return asking ? (
    <Suspense fallback={null}>
      <AskPassword />
    </Suspense>
  ) : null;
}
