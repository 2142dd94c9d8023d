import type { ReactNode } from "react";
import "./tag.css";

/** How a tag is meant; colour only underlines what its word says. */
export type TagTone = "plain" | "primary" | "amber" | "red" | "green";

/** A word in a small box: a state, a kind, a count. */
export function Tag({
  tone = "plain",
  children,
}: {
  readonly tone?: TagTone;
  readonly children: ReactNode;
}) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
