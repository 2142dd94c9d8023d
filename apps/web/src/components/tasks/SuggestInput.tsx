import { Popover } from "radix-ui";
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import "./suggest-input.css";

/** Something that may be picked. */
export interface Suggestion {
  readonly key: string;
  readonly label: string;
  /** Small words behind it. */
  readonly note?: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  readonly onValue: (value: string) => void;
  readonly onPick: (suggestion: Suggestion) => void;
  /** Enter on words that are none of the suggestions. */
  readonly onEnter?: (value: string) => void;
  /** Keys that the input leaves to its owner: Backspace in an empty one. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The first suggestion is lit while something is typed: for a choice among what is there. */
  readonly eager?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A line to type in, with what it may mean below: ↑↓ and Enter pick, Escape closes the list. */
export function SuggestInput(props: Props) {
  const { label, value, suggestions, onValue, onPick, onEnter, onKey, eager = false } = props;
  const [open, setOpen] = useState(false);
  const [lit, setLit] = useState(-1);
  const id = useId();
  const shown = open && suggestions.length > 0;
  const at = Math.min(lit < 0 && eager && value.trim() !== "" ? 0 : lit, suggestions.length - 1);

  const pick = (suggestion: Suggestion): void => {
    setLit(-1);
    setOpen(false);
    onPick(suggestion);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = shown ? suggestions[at] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      if (shown) setLit((at + by + suggestions.length) % suggestions.length);
      else setOpen(true);
    } else if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === "Enter" && value.trim() !== "" && onEnter !== undefined) {
      event.preventDefault();
      onEnter(value);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else onKey?.(event);
  };

  return (
    <Popover.Root open={shown}>
      <Popover.Anchor asChild>
        <input
          ref={props.inputRef}
          className="suggest-input"
          role="combobox"
          aria-label={label}
          aria-expanded={shown}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus={props.autoFocus ?? false}
          placeholder={props.placeholder}
          value={value}
          onChange={(event) => {
            onValue(event.target.value);
            setLit(-1);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className="suggest-list"
          id={id}
          role="listbox"
          aria-label={label}
          align="start"
          sideOffset={4}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => event.preventDefault()}
        >
          {suggestions.map((suggestion, i) => (
            <div
              key={suggestion.key}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              className="suggest-option"
              // The input keeps the focus: its loss would end the editing.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              <span className="suggest-label">{suggestion.label}</span>
              {suggestion.note !== undefined && (
                <span className="suggest-note">{suggestion.note}</span>
              )}
            </div>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
