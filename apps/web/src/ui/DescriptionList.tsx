import type { ReactNode } from "react";
import "./description-list.css";

/** One line of a description: its name and its value. */
export interface Description {
  readonly key: string;
  readonly name: string;
  readonly value: ReactNode;
  /** Takes the whole width. */
  readonly wide?: boolean;
}

/** Names with values in two columns, as the task card has them: 谁来办, 何时办完 … */
export function DescriptionList({ items }: { readonly items: readonly Description[] }) {
  return (
    <dl className="description-list">
      {items.map(({ key, name, value, wide }) => (
        <div key={key} className={wide === true ? "wide" : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
