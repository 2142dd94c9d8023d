import { Suspense, useState } from "react";
import { lazyPart } from "../../../api/lazy-part.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { words } from "./words.ts";

// A phone that only looks at its sessions does not load forms.
const PasswordForm = lazyPart(async () => (await import("./PasswordForm.tsx")).PasswordForm);

/** Changes one's password. */
export function OwnPassword() {
  const say = useWords(words);
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <section className="own-section">
      <div className="own-head">
        <h2>{say.password}</h2>
        {me.passwordUntil === null ? null : <span>{say.passwordUntil(me.passwordUntil)}</span>}
        {open ? null : <Button onPress={() => setOpen(true)}>{say.changePassword}</Button>}
      </div>
      {open ? (
        <Suspense fallback={<Skeleton lines={3} />}>
          <PasswordForm onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
