import { type Answer, CallError } from "@luoshi/server/contract/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { callPlainly } from "../../api/server-call.ts";
import { callOptions } from "../../api/use-call.ts";
import { SceneFailed } from "../../app/SceneFailed.tsx";
import { useWords } from "../../language/use-words.ts";
import { enter, keepMe, type Me } from "../../session/enter.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Steps } from "../../ui/Steps.tsx";
import { EntryFrame } from "../sign-in/EntryFrame.tsx";
import { AdministratorPasswords } from "./AdministratorPasswords.tsx";
import { AdministratorsStep } from "./AdministratorsStep.tsx";
import { InstitutionStep } from "./InstitutionStep.tsx";
import { PlanStep } from "./PlanStep.tsx";
import "./set-up.css";
import { keepForm, keptForm, type SetUpForm } from "./set-up-form.ts";
import { UnitsStep } from "./UnitsStep.tsx";
import { words } from "./words.ts";

type Made = Answer<"POST /api/set-up">["administrators"];
type StepKey = "institution" | "administrators" | "units" | "plan";

const stepKeys: readonly StepKey[] = ["institution", "administrators", "units", "plan"];

/**
 * `/set-up#TOKEN`: institution, administrators, units, first plan, in five minutes. What was typed is kept; after the
 * second step the server is set up, and the rest can be done now, after another sign-in, or in the settings.
 */
export function SetUpScene() {
  const say = useWords(words);
  const client = useQueryClient();
  const search = useSearch({ from: "/set-up" });
  const [token] = useState(() => search.token ?? hashToken());
  const [form, setForm] = useState<SetUpForm>(keptForm);
  // Never kept: it is gone with the page.
  const [password, setPassword] = useState("");
  const [step, setStep] = useState<StepKey>("institution");
  const [made, setMade] = useState<Made | null>(null);
  const [me, setMe] = useState<Me | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const server = useQuery({ ...callOptions("GET /api/set-up", {}), staleTime: Infinity });
  const done = server.data?.done ?? false;

  // Set up before, by this very office perhaps: it goes on with the units.
  useEffect(() => {
    if (!done || me !== null) return;
    void enter(client).then((entered) => {
      if (entered?.stage !== "full") return;
      setMe(entered);
      setStep("units");
    });
  }, [done, me, client]);

  const change = (next: SetUpForm): void => {
    setForm(next);
    keepForm(next);
  };
  const create = async (): Promise<void> => {
    if (token === null) return;
    setBusy(true);
    setError(null);
    try {
      const { title, ...office } = form.office;
      const answer = await callPlainly("POST /api/set-up", {
        body: {
          token,
          institution: form.institution,
          unit: { name: form.institution, kind: form.kind },
          office: { ...office, password, ...(title.trim() === "" ? {} : { title }) },
          administrators: form.administrators,
        },
      });
      // Spent; and a page loaded anew goes on from here.
      history.replaceState(history.state, "", location.pathname);
      keepForm(null);
      setPassword("");
      keepMe(client, answer.me);
      setMe(answer.me);
      setMade(answer.administrators);
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  if (server.isPending) return <Skeleton />;
  if (server.isError)
    return <SceneFailed error={server.error} reset={() => void server.refetch()} />;
  const frame = {
    title: say.title,
    institution: form.institution === "" ? server.data.institution : form.institution,
    wide: true,
  };
  if (done && me === null)
    return (
      <EntryFrame {...frame}>
        <EmptyState title={say.done} help={say.doneHelp}>
          <Link to="/sign-in" search={{ back: "/set-up" }} className="button primary">
            {say.toSignIn}
          </Link>
        </EmptyState>
      </EntryFrame>
    );
  if (!done && me === null && token === null)
    return (
      <EntryFrame {...frame}>
        <EmptyState title={say.noToken} help={say.noTokenHelp} />
      </EntryFrame>
    );
  return (
    <EntryFrame {...frame}>
      <div className="set-up-steps">
        <Steps steps={stepKeys.map((key) => ({ key, name: say.steps[key] }))} current={step} />
      </div>
      {step === "institution" ? (
        <InstitutionStep
          form={form}
          onChange={change}
          password={password}
          onPassword={setPassword}
          onNext={() => setStep("administrators")}
        />
      ) : step === "administrators" && made === null ? (
        <AdministratorsStep
          form={form}
          onChange={change}
          error={error}
          busy={busy}
          onBack={() => setStep("institution")}
          onCreate={() => void create()}
        />
      ) : step === "administrators" && made !== null ? (
        <AdministratorPasswords made={made} onNext={() => setStep("units")} />
      ) : step === "units" ? (
        <UnitsStep under={me?.posts[0]?.unitId ?? null} onNext={() => setStep("plan")} />
      ) : (
        <PlanStep unitId={me?.posts[0]?.unitId ?? null} />
      )}
    </EntryFrame>
  );
}

/** `/set-up#TOKEN`, as the server prints it: what stands behind a `#` is in no log. */
function hashToken(): string | null {
  const text = location.hash.slice(1);
  return /^[\w-]{20,100}$/.test(text) ? text : null;
}
