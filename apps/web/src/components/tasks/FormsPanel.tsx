import type { FormView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import "./forms-panel.css";
import { revealPlace } from "./reveal.ts";
import { words } from "./words.ts";

const none: readonly FormView[] = [];

/** The blank forms of the document: what is to be filled in. */
export function FormsPanel() {
  const said = useWords(words);
  const forms = useCheck((state) => state.view?.forms ?? none);
  if (forms.length === 0) return <p className="forms-none">{said.noForms}</p>;
  return (
    <div className="forms">
      <p className="forms-hint">{said.formsHint}</p>
      {forms.map((form) => (
        <FormSheet key={form.id} form={form} />
      ))}
    </div>
  );
}

/** One form: its title and its columns, as its head is printed. */
function FormSheet({ form }: { readonly form: FormView }) {
  const said = useWords(words);
  const { title, fields, unitLine, note, attachment, paragraph } = form;
  return (
    <article className="form-sheet">
      <div className="form-head">
        {attachment !== null && (
          <span className="form-attachment number">{said.attachment(attachment)}</span>
        )}
        <h3>{title}</h3>
        <span className="form-columns number">{said.columns(fields.length)}</span>
        {paragraph !== null && (
          <button
            type="button"
            className="link"
            onClick={() => revealPlace({ paragraph, start: 0, end: 0 })}
          >
            {said.showForm}
          </button>
        )}
      </div>
      {unitLine && <p className="form-unit">{said.unitLine}</p>}
      <ul className="form-fields">
        {fields.map((field, i) => (
          <li key={i}>{field}</li>
        ))}
      </ul>
      {note !== null && (
        <p className="form-note">
          <b>{said.note}</b> {note}
        </p>
      )}
    </article>
  );
}
