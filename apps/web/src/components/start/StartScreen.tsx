import { useEffect } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { useNarrow } from "../shell/use-narrow.ts";
import { announce } from "./announce.ts";
import { DropArea } from "./DropArea.tsx";
import { KeptWorkCard } from "./KeptWorkCard.tsx";
import { OpenFailed } from "./OpenFailed.tsx";
import { Opening } from "./Opening.tsx";
import { PrivacyNote } from "./PrivacyNote.tsx";
import { SampleList } from "./SampleList.tsx";
import { StartBar } from "./StartBar.tsx";
import "./drop-area.css";
import "./opening.css";
import "./start-ledger.css";
import "./start-screen.css";
import { useGiven } from "./use-given.ts";
import { useWarmWorker } from "./use-warm-worker.ts";
import { words } from "./words.ts";

/** The workbench with nothing on it yet: an empty paper that takes a file, beside it what else one may open. */
export function StartScreen() {
  const said = useWords(words);
  const phase = useCheck((state) => state.phase);
  const over = useGiven();
  const narrow = useNarrow();
  useWarmWorker();
  useAnnounceOpened();
  return (
    <div className="start" data-phase={phase.kind} data-over={over ? "yes" : undefined}>
      <StartBar />
      <main className="start-body">
        {/* On a phone it would stand below the fold, where nobody looks for it. */}
        {narrow && phase.kind !== "opening" && <KeptWorkCard />}
        <section className="start-bench" aria-label={said.drop.label}>
          <div className="start-paper">
            <p className="start-eyebrow">{said.eyebrow}</p>
            <h1>{said.title}</h1>
            <div className="start-rule" />
            <p className="start-sentence">{said.sentence}</p>
            {phase.kind === "opening" && <Opening name={phase.name} step={phase.step} />}
            {phase.kind === "failed" && <OpenFailed failure={phase.failure} />}
            {phase.kind === "empty" && <DropArea over={over} />}
          </div>
        </section>
        <section className="start-ledger">
          {!narrow && phase.kind !== "opening" && <KeptWorkCard />}
          <SampleList disabled={phase.kind === "opening"} />
          <PrivacyNote />
        </section>
      </main>
    </div>
  );
}

/** Says what was opened when this screen gives way to the workbench. */
function useAnnounceOpened(): void {
  useEffect(
    () => () => {
      const { phase, view, language } = useCheck.getState();
      if (phase.kind !== "ready" || view === null) return;
      const { opened } = words[language].announce;
      announce(opened(view.tasks.length, view.problems.length));
    },
    [],
  );
}
