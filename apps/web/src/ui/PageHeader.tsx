import { createContext, type ReactNode, useContext } from "react";
import "./page-header.css";
import { usePageTitle } from "./use-page-title.ts";

/** What the frame puts at the end of every head: on a desk the post that one acts in. */
export const HeaderCorner = createContext<ReactNode>(null);

/** The head of a page: its name, what it is about in few words, what can be done here. It names the browser's tab too. */
export function PageHeader({
  title,
  lead,
  tags,
  note,
  middle,
  children,
}: {
  readonly title: string;
  /** Before the title: the way back up, `方案 /`. */
  readonly lead?: ReactNode;
  readonly tags?: ReactNode;
  readonly note?: ReactNode;
  /** In the middle: the steps of a plan. */
  readonly middle?: ReactNode;
  /** The actions, the main one last. */
  readonly children?: ReactNode;
}) {
  const corner = useContext(HeaderCorner);
  usePageTitle(title);
  return (
    <header className="page-header">
      <div className="page-header-words">
        {lead}
        <h1>{title}</h1>
        {tags}
        {note === undefined ? null : <p className="page-header-note">{note}</p>}
      </div>
      {middle}
      {children === undefined ? null : <div className="page-header-actions">{children}</div>}
      {corner}
    </header>
  );
}
