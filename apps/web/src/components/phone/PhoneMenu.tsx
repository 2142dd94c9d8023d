import { CalendarDays, FileText, Sheet } from "lucide-react";
import { useState } from "react";
import type { ExportedFile } from "../../checker/checker.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { announce } from "../start/announce.ts";
import { leaveWork } from "./leave-work.ts";
import { MadeFile } from "./MadeFile.tsx";
import "./phone-form.css";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

const KINDS = [
  { kind: "xlsx", Icon: Sheet },
  { kind: "docx", Icon: FileText },
  { kind: "ics", Icon: CalendarDays },
] as const;

/** Files to take away, and what else there is to do with the document. */
export function PhoneMenu() {
  const { menu: said, form, undone, redone } = useWords(words);
  const { undo, redo, setLanguage, exportAs } = useCheck.getState();
  const language = useCheck((state) => state.language);
  const past = useCheck(({ history }) => history.past.length);
  const future = useCheck(({ history }) => history.future.length);
  const saveState = useCheck((state) => state.saveState);
  const notes = useCheck(({ view }) => view?.document.notes);
  const closePage = usePhone((state) => state.closePage);
  const [making, setMaking] = useState<string | null>(null);
  const [made, setMade] = useState<ExportedFile | null>(null);
  const make = async (kind: (typeof KINDS)[number]["kind"]) => {
    setMaking(kind);
    setMade(null);
    try {
      setMade(await exportAs(kind));
    } catch {
      announce(said.failed);
    }
    setMaking(null);
  };
  return (
    <div className="phone-form phone-menu">
      <h2>{said.export}</h2>
      <ul>
        {KINDS.map(({ kind, Icon }) => (
          <li key={kind}>
            <button type="button" disabled={making !== null} onClick={() => void make(kind)}>
              <Icon size={20} aria-hidden="true" />
              <span>
                {said.kinds[kind][0]}
                <small>{making === kind ? said.making : said.kinds[kind][1]}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {made !== null && <MadeFile file={made} />}
      <h2>{said.work}</h2>
      <ul>
        <li>
          <button
            type="button"
            disabled={past === 0}
            onClick={() => {
              undo();
              announce(undone);
            }}
          >
            {said.undo}
          </button>
        </li>
        <li>
          <button
            type="button"
            disabled={future === 0}
            onClick={() => {
              redo();
              announce(redone);
            }}
          >
            {said.redo}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => void leaveWork()}>
            {said.leave}
          </button>
        </li>
        <li>
          <button
            type="button"
            lang={language === "zh" ? "en" : "zh-CN"}
            onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
          >
            {said.language}
          </button>
        </li>
      </ul>
      {notes !== undefined && notes.length > 0 && (
        <>
          <h2>{said.notes}</h2>
          {notes.map((note) => (
            <p key={note} className="phone-hint">
              {note}
            </p>
          ))}
        </>
      )}
      <p className="phone-hint">{said.kept[saveState]}</p>
      <div className="phone-form-foot">
        <button type="button" className="phone-action" onClick={closePage}>
          {form.back}
        </button>
      </div>
    </div>
  );
}
