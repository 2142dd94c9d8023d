import { useWords } from "../language/use-words.ts";
import "./lamp.css";
import { words } from "./words.ts";

/** A light of the ledger: red past due, yellow soon due, green on the way, blue done. */
export type Light = "red" | "yellow" | "green" | "blue";

/**
 * A light as a shape and a word with its reason, so that it is read without its colour: `<Lamp light="yellow"
 * reason="距时限 3 天未反馈" />`. `short` leaves the reason to the pointer and to readers aloud.
 */
export function Lamp({
  light,
  reason = "",
  short = false,
}: {
  readonly light: Light;
  readonly reason?: string;
  readonly short?: boolean;
}) {
  const say = useWords(words);
  const told = say.light(say.lights[light], reason);
  return (
    <span className={`lamp ${light}`} title={told}>
      <LampMark light={light} />
      <span className="lamp-word">{say.lights[light]}</span>
      {reason === "" ? null : (
        <span className={short ? "visually-hidden" : "lamp-reason"}>{reason}</span>
      )}
    </span>
  );
}

/** The shape alone, for where the word stands beside it anyway. */
export function LampMark({ light }: { readonly light: Light }) {
  return (
    <svg className={`lamp-mark ${light}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden>
      {shapes[light]}
    </svg>
  );
}

const line = { stroke: "#fff", strokeWidth: 1.6, strokeLinecap: "round", fill: "none" } as const;

const shapes = {
  red: (
    <>
      <circle cx="7" cy="7" r="6.5" />
      <path d="m4.7 4.7 4.6 4.6m0-4.6L4.7 9.3" {...line} />
    </>
  ),
  yellow: (
    <>
      <path d="M7 .9 13.6 13H.4Z" strokeLinejoin="round" />
      <path d="M7 5v3.6m0 2v.1" {...line} />
    </>
  ),
  green: (
    <>
      <circle cx="7" cy="7" r="5.6" className="ring" />
      <circle cx="7" cy="7" r="2.6" />
    </>
  ),
  blue: (
    <>
      <rect x=".8" y=".8" width="12.4" height="12.4" rx="3" />
      <path d="m4 7.2 2.1 2.1L10 5.2" {...line} />
    </>
  ),
};
