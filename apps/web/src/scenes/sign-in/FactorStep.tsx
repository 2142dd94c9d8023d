import { type Answer, CallError } from "@luoshi/server/contract/client";
import { Suspense, useEffect, useState } from "react";
import { lazyPart } from "../../api/lazy-part.ts";
import { callPlainly } from "../../api/server-call.ts";
import { useNarrow } from "../../components/shell/use-narrow.ts";
import { useWords } from "../../language/use-words.ts";
import { ErrorLine } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { groupSecret } from "../settings/me/group-secret.ts";
import { CodeStep } from "./SignInForm.tsx";
import { words } from "./words.ts";

const QrCode = lazyPart(async () => (await import("../../ui/desk/QrCode.tsx")).QrCode);

type Asked = Answer<"POST /api/session/totp">;

/**
 * An administrator's second factor, to be set up before anything else: the secret as a QR code on a desk, as a link on a
 * phone, and to be typed; then a first code.
 */
export function FactorStep(props: {
  readonly error: CallError | null;
  readonly busy: boolean;
  readonly onSubmit: (code: string) => void;
}) {
  const say = useWords(words);
  const narrow = useNarrow();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refused, setRefused] = useState<CallError | null>(null);

  useEffect(() => {
    let gone = false;
    callPlainly("POST /api/session/totp", {}).then(
      (answer) => {
        if (!gone) setAsked(answer);
      },
      (error: unknown) => {
        if (!(error instanceof CallError)) throw error;
        if (!gone) setRefused(error);
      },
    );
    return () => {
      gone = true;
    };
  }, []);

  if (refused !== null) return <ErrorLine error={refused} />;
  if (asked === null) return <Skeleton lines={3} />;
  return (
    <>
      <p className="entry-text">{say.factorHelp}</p>
      {narrow ? (
        <p>
          <a href={asked.uri}>{say.factorOpen}</a>
        </p>
      ) : (
        <Suspense fallback={<Skeleton lines={3} />}>
          <QrCode text={asked.uri} label={say.factorPicture} />
        </Suspense>
      )}
      <p className="entry-secret">
        {say.factorSecret}
        <code>{groupSecret(asked.secret)}</code>
      </p>
      <CodeStep {...props} help={say.factorCode} />
    </>
  );
}
