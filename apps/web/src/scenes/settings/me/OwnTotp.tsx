import { type ReactNode, Suspense, useState } from "react";
import { lazyPart } from "../../../api/lazy-part.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { words } from "./words.ts";

const TotpForm = lazyPart(async () => (await import("./TotpForm.tsx")).TotpForm);

/** Turns one's second factor on or off. */
export function OwnTotp(form: {
  /** How to take the secret in here. */
  readonly help: string;
  /** The address as a QR code on a desk, as a link on a phone. */
  readonly drawing: (uri: string) => ReactNode;
}) {
  const say = useWords(words);
  const me = useMe();
  const [start, setStart] = useState<"on" | "off" | null>(null);
  return (
    <section className="own-section">
      <div className="own-head">
        <h2>{say.totp}</h2>
        <Tag tone={me.totp ? "green" : "plain"}>{me.totp ? say.totpOn : say.totpOff}</Tag>
        {start === null && !(me.totp && me.totpNeeded) ? (
          <Button onPress={() => setStart(me.totp ? "off" : "on")}>
            {me.totp ? say.turnOff : say.turnOn}
          </Button>
        ) : null}
      </div>
      <p className="own-help">
        {say.totpHelp}
        {me.totpNeeded ? say.totpNeeded : null}
      </p>
      {start === null ? null : (
        <Suspense fallback={<Skeleton lines={2} />}>
          <TotpForm {...form} start={start} onClose={() => setStart(null)} />
        </Suspense>
      )}
    </section>
  );
}
