import { type KeyboardEvent, type ReactNode, useId } from "react";
import "./tabs.css";

/** One tab; the count stands small beside its name. */
export interface Tab {
  readonly key: string;
  readonly name: string;
  readonly count?: number;
}

/** Tabs over a panel. Arrow keys walk along them; only the chosen one is in the way of Tab. */
export function Tabs({
  tabs,
  current,
  onChoose,
  label,
  children,
}: {
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly onChoose: (key: string) => void;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === current);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChoose(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={walk}>
        {tabs.map(({ key, name, count }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            aria-selected={key === current}
            aria-controls={`${id}-panel`}
            tabIndex={key === current ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {name}
            {count === undefined ? null : <span className="tab-count number">{count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </>
  );
}
