import { Check } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import "./menu.css";

/** One line of a menu. */
export interface MenuItem {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  readonly icon?: ReactNode;
  /** It is the one that holds now, of several to choose from. */
  readonly chosen?: boolean;
  /** It can be on or off by itself; the menu stays open. */
  readonly checked?: boolean;
  readonly onPress: () => void;
}

/** A button that opens a list of things to do. Arrow keys walk it, Escape closes it. */
export function Menu({
  label,
  trigger,
  worded = false,
  items,
  align = "right",
}: {
  readonly label: string;
  readonly trigger: ReactNode;
  /** The trigger's own words name it; else `label` does. */
  readonly worded?: boolean;
  /** Groups, with a line between them. */
  readonly items: readonly (readonly MenuItem[])[];
  readonly align?: "left" | "right";
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node) || box.current?.contains(event.target) !== true)
        setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
    if (event.key === "Tab") setOpen(false);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = all.findIndex((each) => each === document.activeElement);
    all[(at + by + all.length) % all.length]?.focus();
  };

  return (
    <div ref={box} className="menu" onKeyDown={open ? press : undefined}>
      <button
        ref={button}
        type="button"
        className="menu-trigger"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={worded ? undefined : label}
        title={worded ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open ? (
        <div className={`menu-list ${align}`} role="menu" aria-label={label}>
          {items
            .filter((group) => group.length > 0)
            .map((group) => (
              <div key={group[0]?.key} role="group">
                {group.map(({ key, name, note, icon, chosen, checked, onPress }) => (
                  <button
                    key={key}
                    type="button"
                    tabIndex={-1}
                    {...roleOf(chosen, checked)}
                    onClick={() => {
                      if (checked === undefined) {
                        setOpen(false);
                        button.current?.focus();
                      }
                      onPress();
                    }}
                  >
                    <span className="menu-icon">
                      {(chosen ?? checked) === true ? <Check size={14} aria-hidden /> : icon}
                    </span>
                    <span>
                      {name}
                      {note === undefined ? null : <span className="menu-note">{note}</span>}
                    </span>
                  </button>
                ))}
              </div>
            ))}
        </div>
      ) : null}
    </div>
  );
}

function roleOf(chosen: boolean | undefined, checked: boolean | undefined) {
  if (chosen !== undefined) return { role: "menuitemradio", "aria-checked": chosen };
  if (checked !== undefined) return { role: "menuitemcheckbox", "aria-checked": checked };
  return { role: "menuitem" };
}
