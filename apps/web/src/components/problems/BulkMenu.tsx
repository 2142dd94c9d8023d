import type { DiagnosticCode } from "@luoshi/compiler";
import { DropdownMenu } from "radix-ui";
import { useMemo, useRef } from "react";
import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { bulkGroups } from "./bulk-groups.ts";
import { useDock } from "./dock-state.ts";
import { SeverityMark } from "./SeverityMark.tsx";
import { words } from "./words.ts";

/** The kinds of problems that can be fixed in one step, each with how many. */
export function BulkMenu({ problems }: { readonly problems: readonly ProblemView[] }) {
  const say = useWords(words);
  const groups = useMemo(() => bulkGroups(problems), [problems]);
  const chosen = useRef<DiagnosticCode | null>(null);
  // The dialog opens when the button has the keyboard back: there it returns when the dialog closes.
  const openChosen = (): void => {
    const bulk = chosen.current;
    chosen.current = null;
    if (bulk !== null) setTimeout(() => useDock.setState({ bulk }), 0);
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="dock-command"
        disabled={groups.length === 0}
        title={groups.length === 0 ? say.bulkNone : say.bulkHint}
      >
        {say.bulk}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="drop-menu"
          align="end"
          sideOffset={4}
          onCloseAutoFocus={openChosen}
        >
          <DropdownMenu.Label className="menu-label">{say.bulkHint}</DropdownMenu.Label>
          {groups.map(({ code, title, severity, fixes }) => (
            <DropdownMenu.Item
              key={code}
              className="menu-item"
              onSelect={() => {
                chosen.current = code;
              }}
            >
              <SeverityMark severity={severity} />
              <span className="menu-name">{title}</span>
              <span className="menu-note number">{say.bulkItem(fixes.length)}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
