import { FolderOpen, GitCompare, Redo2, Undo2 } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { ProductMark } from "../start/ProductMark.tsx";
import { CheckSteps } from "./CheckSteps.tsx";
import type { Command } from "./command.ts";
import { DraftTag } from "./DraftTag.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { keyCaps, keysOf, onMac } from "./key-map.ts";
import { runCommand } from "./run-command.ts";
import { ShellDialogs } from "./ShellDialogs.tsx";
import "./top-bar.css";
import { words } from "./words.ts";

/** The head of the workbench: the document's name, what is left to do, the way out of it. */
export function TopBar() {
  const say = useWords(words);
  const name = useCheck((state) => state.view?.document.name ?? "");
  const title = useCheck((state) => state.view?.document.title ?? null);
  const canUndo = useCheck((state) => state.history.past.length > 0);
  const canRedo = useCheck((state) => state.history.future.length > 0);
  return (
    <header className="top-bar">
      <span className="top-mark" title={say.product}>
        <ProductMark size={28} />
        <span className="visually-hidden">{say.product}</span>
      </span>
      <div className="top-name">
        <h1 className="top-title" title={title ?? say.untitled}>
          {title ?? say.untitled}
        </h1>
        <p className="top-file" title={name}>
          {name}
        </p>
      </div>
      <DraftTag />
      <CheckSteps />
      <div className="top-commands">
        <IconCommand command="undo" disabled={!canUndo}>
          <Undo2 size={17} />
        </IconCommand>
        <IconCommand command="redo" disabled={!canRedo}>
          <Redo2 size={17} />
        </IconCommand>
        <IconCommand command="open-another">
          <FolderOpen size={17} />
        </IconCommand>
        <button type="button" className="button" onClick={() => runCommand("compare")}>
          <GitCompare size={15} aria-hidden="true" />
          {say.compare}
        </button>
        <ExportMenu />
      </div>
      <ShellDialogs />
    </header>
  );
}

function IconCommand({
  command,
  disabled = false,
  children,
}: {
  readonly command: Command;
  readonly disabled?: boolean;
  readonly children: React.ReactNode;
}) {
  const say = useWords(words);
  const keys = keysOf(command);
  const name = say.commands[command];
  const hint = keys === null ? name : `${name}（${keyCaps(keys, onMac).join("+")}）`;
  return (
    <button
      type="button"
      className="top-icon"
      aria-label={name}
      title={hint}
      disabled={disabled}
      onClick={() => runCommand(command)}
    >
      {children}
    </button>
  );
}
