import { type RefObject, useEffect, useRef, useState } from "react";

/** Typing is asked after once it rests. */
const REST_MS = 300;

/** What is typed into a search, and the input that `/` leads to. */
export interface SearchText {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly box: RefObject<HTMLInputElement | null>;
}

/** The search above a list: `value` is what the list is asked for; what is typed reaches `onChange`, trimmed, when it rests. */
export function useSearchText(value: string, onChange: (text: string) => void): SearchText {
  const [typed, type] = useState(value);
  const box = useRef<HTMLInputElement>(null);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => type(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => change.current(typed.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]"))
        return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return { typed, type, box };
}
