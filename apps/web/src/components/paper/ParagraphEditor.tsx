import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import type { Mark, ParagraphView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import { handleEditorKey } from "./editor-keys.ts";
import { ParagraphWords } from "./ParagraphWords.tsx";
import { type Editing, usePaper } from "./paper-store.ts";
import { shiftMarks } from "./shift-marks.ts";

interface Props {
  readonly className: string;
  readonly paragraph: ParagraphView;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What is selected as it opens, in the whole paragraph. */
  readonly from: Editing;
  readonly label: string;
}

/**
 * A paragraph being retyped: a text field in the paper's face over a layer of the same words that shows only the squiggles
 * and gives the height. The number that Word generates stands before it and cannot be touched.
 */
export function ParagraphEditor({ className, paragraph, text, marks, from, label }: Props) {
  const { key, generated } = paragraph;
  const number = text.slice(0, generated);
  const stored = text.slice(generated);
  const [value, setValue] = useState(stored);
  const field = useRef<HTMLTextAreaElement>(null);
  const printed = useRef<HTMLSpanElement>(null);
  const composing = useRef(false);
  const caret = useRef<number | null>(null);
  const [numberWidth, setNumberWidth] = useState(0);

  // Undo, redo and quick fixes change the words from outside.
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    if (!composing.current) setValue(stored);
  }

  const store = (words: string): void => {
    const { view, typeParagraph } = useCheck.getState();
    const now = view === null ? undefined : paragraphsOf(view).get(key);
    typeParagraph(key, (now?.text ?? text).slice(0, generated) + words);
  };
  const type = (words: string): void => {
    setValue(words);
    if (!composing.current) store(words);
  };

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(from.start - generated, from.end - generated);
  }, [from, generated]);
  useLayoutEffect(() => {
    setNumberWidth(printed.current?.getBoundingClientRect().width ?? 0);
  }, [number]);
  // Words set by us put the caret at the end: it goes where it belongs.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const whole = number + value;
  const style = { "--number-width": `${numberWidth}px` } as CSSProperties;
  return (
    <div className={`${className} paper-editor`} data-paragraph={key} style={style}>
      <div className="paper-editor-mirror" aria-hidden="true">
        <ParagraphWords
          paragraph={key}
          text={whole}
          marks={shiftMarks(marks, text, whole)}
          leftOut=""
        />
        {"\u200b"}
      </div>
      {number !== "" && (
        <span ref={printed} className="paper-editor-number" aria-hidden="true">
          {number}
        </span>
      )}
      <textarea
        ref={field}
        className="paper-editor-field"
        aria-label={label}
        value={value}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          type(event.currentTarget.value);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (!/[\r\n\t]/.test(pasted)) return;
          // A paragraph stays one paragraph.
          event.preventDefault();
          const { selectionStart, selectionEnd } = event.currentTarget;
          const clean = pasted.replace(/\s*[\r\n]+\s*/g, "").replace(/\t/g, " ");
          caret.current = selectionStart + clean.length;
          type(value.slice(0, selectionStart) + clean + value.slice(selectionEnd));
        }}
        onKeyDown={(event) => handleEditorKey(event, composing.current)}
        onBlur={() => {
          // The window lost the focus, not the field.
          if (document.activeElement !== field.current) usePaper.getState().edit(null);
        }}
      />
    </div>
  );
}
