import { Pencil } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { fieldProblems } from "../tasks/card/field-problems.ts";
import { lacksDeadline, lacksOwner } from "../tasks/list/lacking.ts";
import { orderedUnits } from "../tasks/list/ordered-units.ts";
import { type SheetPage, usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

/** The answers of a task to the six questions; who and by when can be corrected by a tap. */
export function CardAnswers({ task }: { readonly task: TaskView }) {
  const { card: said } = useWords(words);
  const problems = useCheck((state) => state.view?.problems);
  const found = fieldProblems(task, problems ?? []);
  const wrong = (question: keyof typeof found) =>
    found[question].some(({ severity }) => severity === "error");
  return (
    <dl className="phone-answers">
      <Answer label={said.owners} page="owners" wrong={wrong("owners")}>
        <Owners task={task} />
      </Answer>
      <Answer label={said.deadline} page="deadline" wrong={wrong("deadline")}>
        <Due task={task} />
      </Answer>
      <Answer label={said.quotas} wrong={wrong("quotas")}>
        {task.quotas.length === 0 ? (
          <Nothing />
        ) : (
          <span className="phone-quota">{task.quotas.map(({ text }) => text).join("；")}</span>
        )}
      </Answer>
      {task.recurrences.length > 0 ? (
        <Answer label={said.recurrence} wrong={wrong("recurrence")}>
          {task.recurrences.map(({ text }) => text).join("；")}
        </Answer>
      ) : (
        <Answer label={said.evidence} wrong={wrong("evidence")}>
          {task.evidence.length === 0 ? <Nothing /> : task.evidence.join("；")}
        </Answer>
      )}
      {task.recurrences.length > 0 && task.evidence.length > 0 && (
        <Answer label={said.evidence} wrong={wrong("evidence")} wide>
          {task.evidence.join("；")}
        </Answer>
      )}
      <Answer label={said.text} wrong={wrong("text")} wide>
        <Folded text={task.text} />
      </Answer>
    </dl>
  );
}

interface AnswerProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly wrong: boolean;
  readonly page?: SheetPage;
  readonly wide?: boolean;
}

function Answer({ label, children, wrong, page, wide = false }: AnswerProps) {
  const { card: said } = useWords(words);
  const openPage = usePhone((state) => state.openPage);
  const names = [wide && "wide", wrong && "wrong"].filter(Boolean).join(" ");
  return (
    <div className={names === "" ? undefined : names}>
      <dt>{label}</dt>
      <dd>
        {children}
        {page !== undefined && (
          <button
            type="button"
            className="phone-correct"
            aria-label={said.edit(label)}
            onClick={() => openPage(page)}
          >
            <Pencil size={14} aria-hidden="true" />
          </button>
        )}
      </dd>
    </div>
  );
}

function Nothing() {
  const { card: said } = useWords(words);
  return <span className="phone-muted">{said.nothing}</span>;
}

function Owners({ task }: { readonly task: TaskView }) {
  const { card: said } = useWords(words);
  const units = orderedUnits(task.units);
  if (units.length === 0)
    return lacksOwner(task) ? <span className="phone-missing">{said.none}</span> : <Nothing />;
  const several = units.some(({ side }) => side === "lead");
  const [first] = units;
  return (
    <>
      {units.map(({ name, side }, i) => (
        <span key={name}>
          {i > 0 && "、"}
          <span className="phone-owner">{name}</span>
          {several && side !== "owner" && <small>{said[side]}</small>}
        </span>
      ))}
      {first !== undefined && <Certain value={first.certainty} />}
    </>
  );
}

function Due({ task }: { readonly task: TaskView }) {
  const { card: said } = useWords(words);
  const { deadline, ongoing, recurrences } = task;
  if (deadline !== null)
    return (
      <>
        <span className="phone-deadline">{deadline.text}</span>
        {deadline.impossible && <small className="phone-wrong">{said.noSuchDay}</small>}
        <Certain value={deadline.certainty} />
      </>
    );
  if (ongoing !== null) return <span className="phone-deadline">{ongoing}</span>;
  const [rhythm] = recurrences;
  if (rhythm !== undefined) return <span className="phone-deadline">{rhythm.text}</span>;
  return lacksDeadline(task) ? <span className="phone-missing">{said.none}</span> : <Nothing />;
}

function Certain({ value }: { readonly value: keyof typeof words.zh.card.certainty }) {
  const { card: said } = useWords(words);
  const label = said.certainty[value];
  return label === "" ? null : <em className="phone-certain">{label}</em>;
}

/** Long words are folded to three lines until they are asked for. */
function Folded({ text }: { readonly text: string }) {
  const { card: said } = useWords(words);
  const [open, setOpen] = useState(false);
  const long = text.length > 66;
  return (
    <>
      <span className={long && !open ? "phone-folded" : undefined}>{text}</span>
      {long && (
        <button type="button" className="phone-unfold" onClick={() => setOpen(!open)}>
          {open ? said.less : said.more}
        </button>
      )}
    </>
  );
}
