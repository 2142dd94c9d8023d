import { ShieldCheck } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** That the file stays here, and how anyone can tell. */
export function PrivacyNote() {
  const { head, lines } = useWords(words).privacy;
  return (
    <section className="start-section start-privacy">
      <h2>
        <ShieldCheck size={16} aria-hidden="true" />
        {head}
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line} className={line.includes("F12") ? "start-with-mouse" : undefined}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
