import { ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { KeyCaps } from "./KeyCaps.tsx";
import { ReadingNotes } from "./ReadingNotes.tsx";
import { runCommand } from "./run-command.ts";
import { SaveNote } from "./SaveNote.tsx";
import "./status-bar.css";
import { words } from "./words.ts";

/**
 * The line at the foot: saved when, compiled how fast, what the reader noted, which keys. `saved` stands in for the device's
 * own word, where the work is kept elsewhere.
 */
export function StatusBar({ saved }: { readonly saved?: ReactNode }) {
  const say = useWords(words);
  return (
    <footer className="status-bar">
      {saved ?? <SaveNote />}
      <CompileTime />
      <Counts />
      <ReadingNotes />
      {saved === undefined ? (
        <span className="status-local" title={say.localHint}>
          <ShieldCheck size={13} aria-hidden="true" />
          {say.local}
        </span>
      ) : null}
      <span className="status-space" />
      <button type="button" className="status-command" onClick={() => runCommand("palette")}>
        {say.commands.palette} <KeyCaps keys="Mod+K" />
      </button>
      <button
        type="button"
        className="status-command"
        title={say.keysHint}
        onClick={() => runCommand("help")}
      >
        {say.commands.help} <KeyCaps keys="?" />
      </button>
      <button
        type="button"
        className="status-command"
        title={say.languageHint}
        onClick={() => runCommand("language")}
      >
        {say.language}
      </button>
    </footer>
  );
}

function CompileTime() {
  const say = useWords(words);
  const milliseconds = useCheck((state) => state.view?.milliseconds ?? 0);
  const busy = useCheck((state) => state.busy);
  const time =
    milliseconds < 1000
      ? say.milliseconds(Math.max(1, Math.round(milliseconds)))
      : say.seconds((milliseconds / 1000).toFixed(1));
  return <span className="number status-time">{busy ? say.compiling : say.compiled(time)}</span>;
}

function Counts() {
  const say = useWords(words);
  const characters = useCheck((state) => state.view?.document.characters ?? 0);
  const tasks = useCheck((state) => state.view?.tasks.length ?? 0);
  const problems = useCheck((state) => state.view?.problems.length ?? 0);
  return (
    <span className="number status-counts">
      {say.counts(characters.toLocaleString("en-US"), tasks, problems)}
    </span>
  );
}
