import type { Severity } from "@luoshi/compiler";
import { useWords } from "../../language/use-words.ts";
import "./severity-mark.css";
import { words } from "./words.ts";

/** How bad the worst problem is: a circle with a cross, a triangle, a circle with an i. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const label = useWords(words).severity[severity];
  return (
    <svg className="severity-mark" viewBox="0 0 16 16" role="img" aria-label={label}>
      <title>{label}</title>
      {shapes[severity]}
    </svg>
  );
}

const shapes = {
  error: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="var(--red)" />
      <path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  warning: (
    <>
      <path
        d="M8 1.8 15 14H1z"
        fill="var(--amber-mark)"
        stroke="var(--amber-mark)"
        strokeLinejoin="round"
      />
      <path d="M8 6v4M8 12v.01" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  info: (
    <g fill="none" stroke="var(--hint)" strokeLinecap="round">
      <circle cx="8" cy="8" r="6" strokeWidth="1.3" />
      <path d="M8 7.2v4M8 4.9v.01" strokeWidth="1.6" />
    </g>
  ),
} as const;
