import type { ReactNode } from "react";
import "./states.css";

/** Nothing is here: what would stand here, and what to do about it. Never a bare "no data". */
export function EmptyState({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help: string;
  /** The button or link that does it. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="state empty-state">
      <p className="state-title">{title}</p>
      <p className="state-help">{help}</p>
      {children === undefined ? null : <div className="state-actions">{children}</div>}
    </div>
  );
}
