import { CallError } from "@luoshi/server/contract/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { basePath } from "../../api/base-path.ts";
import { callPlainly } from "../../api/server-call.ts";
import { callKey, callOptions } from "../../api/use-call.ts";
import { SceneFailed } from "../../app/SceneFailed.tsx";
import { useWords } from "../../language/use-words.ts";
import { keepMe, type Me } from "../../session/enter.ts";
import { signOut } from "../../session/sign-out.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { FactorStep } from "./FactorStep.tsx";
import { CodeStep, EntryForm, NewPasswordStep, PasswordStep } from "./SignInForm.tsx";
import { wayBack } from "./way-back.ts";
import { words } from "./words.ts";

/** `/sign-in`: password, code, a new password or second factor where one is due; or a one-time link, `#link=…`. Then back to where one was. */
export function SignInScene() {
  const say = useWords(words);
  const client = useQueryClient();
  const router = useRouter();
  const { back } = useSearch({ from: "/sign-in" });
  const server = useQuery(callOptions("GET /api/set-up", {}));
  // Somebody may have got half way: a code or a new password is still owed.
  const [me, setMe] = useState(() => client.getQueryData<Me>(callKey("GET /api/me", {})) ?? null);
  const [link, setLink] = useState(linkToken);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  // The token is spent at once and belongs into no history.
  useEffect(() => {
    if (link !== null) history.replaceState(history.state, "", location.pathname + location.search);
  }, [link]);

  const send = async (call: () => Promise<Me>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const next = await call();
      if (next.stage === "full") {
        client.clear();
        keepMe(client, next);
        await router.navigate({ ...wayBack(back), replace: true });
      } else {
        keepMe(client, next);
        setMe(next);
      }
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setError(refused);
    } finally {
      setLink(null);
      setBusy(false);
    }
  };

  if (server.isPending) return <Skeleton />;
  if (server.isError)
    return <SceneFailed error={server.error} reset={() => void server.refetch()} />;
  const { institution, done, demo } = server.data;
  const stage = me?.stage === "full" ? null : (me?.stage ?? null);
  const title =
    stage === "secondFactor"
      ? say.codeTitle
      : stage === "newPassword"
        ? say.newTitle
        : stage === "newSecondFactor"
          ? say.factorTitle
          : link !== null
            ? demo
              ? say.demoLinkTitle
              : say.linkTitle
            : say.title;
  const props = { busy, error };

  return (
    <EntryFrame
      title={title}
      institution={institution}
      foot={
        <>
          {demo ? <p>{say.demo}</p> : null}
          {stage === null ? (
            <p>{say.forgotten}</p>
          ) : (
            <p>
              <button type="button" className="link" onClick={() => void signOut()}>
                {say.restart}
              </button>
            </p>
          )}
          <a href={`${basePath}try/`}>{say.check}</a>
        </>
      }
    >
      {!done ? (
        <EmptyState title={say.notSetUp} help={say.notSetUpHelp} />
      ) : stage === "secondFactor" ? (
        <CodeStep
          {...props}
          onSubmit={(code) =>
            void send(() => callPlainly("POST /api/session/code", { body: { code } }))
          }
        />
      ) : me !== null && stage === "newPassword" ? (
        <NewPasswordStep
          {...props}
          profile={me.passwordProfile}
          login={me.login}
          onSubmit={(password) =>
            void send(() => callPlainly("POST /api/session/password", { body: { password } }))
          }
        />
      ) : stage === "newSecondFactor" ? (
        <FactorStep
          {...props}
          onSubmit={(code) =>
            void send(() => callPlainly("POST /api/session/totp/confirm", { body: { code } }))
          }
        />
      ) : link !== null ? (
        <EntryForm
          {...props}
          action={say.linkGo}
          onSubmit={() =>
            void send(() => callPlainly("POST /api/session/link", { body: { token: link } }))
          }
        >
          <p className="entry-text">{demo ? say.demoLinkHelp : say.linkHelp}</p>
        </EntryForm>
      ) : (
        <PasswordStep
          {...props}
          onSubmit={(body) => void send(() => callPlainly("POST /api/sessions", { body }))}
        />
      )}
    </EntryFrame>
  );
}

function linkToken(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get("link");
}
