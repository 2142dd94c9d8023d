import { Check } from "lucide-react";
import { useWords } from "../language/use-words.ts";
import "./steps.css";
import { words } from "./later-words.ts";

/** One step of a way. */
export interface Step {
  readonly key: string;
  readonly name: string;
  /** What is still in the way, in few words: `余 2 处`. */
  readonly left?: string;
  /** It waits for others, and nothing has to be mended. */
  readonly waits?: boolean;
  /** May be gone to now. */
  readonly open?: boolean;
  /** Whether it is done, where that does not follow from the order. */
  readonly done?: boolean;
  /** Why it cannot be done yet, for the pointer and for readers aloud. */
  readonly why?: string;
}

/** Where one is on a way of few steps: 导入 → 核对 → 会签 → 发布 → 派发. Steps that are open can be gone to. */
export function Steps({
  steps,
  current,
  onGo,
}: {
  readonly steps: readonly Step[];
  readonly current: string;
  readonly onGo?: (key: string) => void;
}) {
  const say = useWords(words);
  const at = steps.findIndex(({ key }) => key === current);
  return (
    <ol className="steps">
      {steps.map(({ key, name, left, waits, open, done, why }, index) => {
        const state = index === at ? "now" : (done ?? index < at) ? "done" : "later";
        const content = (
          <>
            <span className="step-mark">
              {state === "done" ? <Check size={12} aria-label={say.stepDone} /> : index + 1}
            </span>
            <span className="step-name">{name}</span>
            {left === undefined ? null : (
              <span className={waits === true ? "step-left waits" : "step-left"}>{left}</span>
            )}
            {why === undefined ? null : <span className="visually-hidden">{why}</span>}
          </>
        );
        return (
          <li key={key} className={state} {...(state === "now" ? { "aria-current": "step" } : {})}>
            {open === true && onGo !== undefined && state !== "now" ? (
              <button type="button" title={why} onClick={() => onGo(key)}>
                {content}
              </button>
            ) : (
              content
            )}
          </li>
        );
      })}
    </ol>
  );
}
