import { useEffect, useRef } from "react";

/** A tick for all, none, or some of what stands below it. */
export function PartTick({
  label,
  state,
  disabled,
  onToggle,
}: {
  readonly label: string;
  readonly state: "all" | "some" | "none";
  readonly disabled: boolean;
  readonly onToggle: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // No attribute for it, in any browser.
    if (box.current !== null) box.current.indeterminate = state === "some";
  }, [state]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={state !== "none"}
      disabled={disabled}
      onChange={onToggle}
    />
  );
}
