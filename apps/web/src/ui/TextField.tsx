import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "../language/use-words.ts";
import "./field.css";
import { words } from "./later-words.ts";

/** Name, help and fault around one input; the input is told where they stand. */
export function FieldFrame({
  label,
  help,
  fault,
  optional = false,
  children,
}: {
  readonly label: string;
  readonly help?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly optional?: boolean;
  readonly children: (ids: {
    readonly id: string;
    readonly "aria-describedby": string;
    readonly "aria-invalid": boolean;
  }) => ReactNode;
}) {
  const say = useWords(words);
  const id = useId();
  const wrong = fault != null && fault !== "";
  return (
    <div className={wrong ? "field wrong" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="field-optional">{say.optional}</span> : null}
      </label>
      {children({ id, "aria-describedby": `${id}-help`, "aria-invalid": wrong })}
      <div id={`${id}-help`} className="field-help" aria-live="polite">
        {wrong ? fault : help}
      </div>
    </div>
  );
}

/** A line of text with its name above: native, so that phones have their keyboards and password keepers their hooks. */
export function TextField({
  label,
  value,
  onChange,
  kind = "text",
  help,
  fault,
  optional = false,
  autoComplete = "off",
  inputMode,
  placeholder,
  maxLength = 200,
  first = false,
  readOnly = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: "text" | "password";
  readonly help?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly optional?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: "numeric" | "text";
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Has the keyboard when it appears. */
  readonly first?: boolean;
  readonly readOnly?: boolean;
}) {
  const say = useWords(words);
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame label={label} help={help} fault={fault} optional={optional}>
      {(ids) => (
        <div className="field-box">
          <input
            {...ids}
            type={kind === "password" && !shown ? "password" : "text"}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            inputMode={inputMode}
            placeholder={placeholder}
            maxLength={maxLength}
            readOnly={readOnly}
            {...(first ? { autoFocus: true, "data-first": true } : {})}
          />
          {kind === "password" ? (
            <button
              type="button"
              className="field-eye"
              aria-label={shown ? say.hidePassword : say.showPassword}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? <EyeOff size={16} /> : <Eye size={16} />}
            </button>
          ) : null}
        </div>
      )}
    </FieldFrame>
  );
}

/** Several lines, which grow with what is typed as far as the screen allows. */
export function TextArea({
  label,
  value,
  onChange,
  help,
  fault,
  optional = false,
  placeholder,
  rows = 4,
  maxLength = 4000,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}) {
  return (
    <FieldFrame label={label} help={help} fault={fault} optional={optional}>
      {(ids) => (
        <textarea
          {...ids}
          value={value}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
