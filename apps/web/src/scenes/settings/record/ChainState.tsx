import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { shownMoment } from "../shown-moment.ts";
import "./record.css";
import { type ChainCheck, useChain } from "./use-chain.ts";
import { words } from "./words.ts";

/** Faults that are told one by one. */
const TOLD = 10;

/** How the record's chain stands: up to which number it is sealed, and whether it holds. */
export function ChainState() {
  const say = useWords(words).chain;
  const told = useBilingual();
  const { check, verify, stop } = useChain();
  const { kind, sealed, unsealed, faults } = check;
  const state = stateOf(check, say, told);
  const bad = kind === "broken" || kind === "failed";
  const Sign = bad ? ShieldAlert : ShieldCheck;
  return (
    <section
      className={bad ? "chain bad" : kind === "holds" ? "chain good" : "chain"}
      aria-label={say.title}
    >
      <Sign size={18} aria-hidden />
      <div className="chain-words">
        <p role="status">
          {state === null ? null : <b>{state}</b>}
          {sealed === null ? (
            kind === "looking" || kind === "failed" ? null : (
              <span>{say.none}</span>
            )
          ) : (
            <span>{say.sealed(sealed.no, shownMoment(sealed.at))}</span>
          )}
          {unsealed > 0 ? <span>{say.unsealed(unsealed)}</span> : null}
        </p>
        {faults.length === 0 ? null : (
          <ul>
            {faults.slice(0, TOLD).map((fault) => (
              <li key={`${fault.kind} ${fault.no}`}>{say.faults[fault.kind](fault.no)}</li>
            ))}
            {faults.length > TOLD ? <li>{say.more(faults.length - TOLD)}</li> : null}
          </ul>
        )}
        <p className="chain-help">{say.help}</p>
      </div>
      {kind === "running" ? (
        <Button onPress={stop}>{say.stop}</Button>
      ) : (
        <Button busy={kind === "looking"} onPress={verify}>
          {kind === "short" ? say.verify : say.again}
        </Button>
      )}
    </section>
  );
}

function stateOf(
  { kind, sealed, checked, faults, error }: ChainCheck,
  say: (typeof words)["zh"]["chain"],
  told: ReturnType<typeof useBilingual>,
): string | null {
  switch (kind) {
    case "looking":
      return "…";
    case "running":
      return say.running(checked, sealed?.no ?? checked);
    case "broken":
      return say.broken(faults.length);
    case "stopped":
      return say.stopped(checked);
    case "holds":
      return checked > 0 ? say.holds(checked) : null;
    case "failed":
      return error === null ? null : told(error.answer.message);
    case "short":
      return null;
  }
}
