import {
  Braces,
  CalendarDays,
  ChevronDown,
  FileSpreadsheet,
  FileText,
  Printer,
} from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { countBySeverity } from "../problems/problem-order.ts";
import { SeverityMark } from "../problems/SeverityMark.tsx";
import type { Command } from "./command.ts";
import { runCommand } from "./run-command.ts";
import { useShell } from "./shell-state.ts";
import { words } from "./words.ts";

/**
 * What can be taken away: the task list, the corrected file, the calendar, the data, the printed report. `first`: it is the
 * one thing to do here.
 */
export function ExportMenu({ first = true }: { readonly first?: boolean }) {
  const say = useWords(words);
  const open = useShell((state) => state.exportMenu);
  const exporting = useShell((state) => state.exporting);
  return (
    <DropdownMenu.Root
      modal={false}
      open={open}
      onOpenChange={(exportMenu) => useShell.setState({ exportMenu })}
    >
      <DropdownMenu.Trigger className={first ? "button primary" : "button"} aria-busy={exporting}>
        {exporting ? say.exporting : say.export}
        <ChevronDown size={15} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="drop-menu export-menu" align="end" sideOffset={6}>
          <ExportItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function ExportItems() {
  const say = useWords(words);
  const view = useCheck((state) => state.view);
  const texts = useCheck((state) => Object.keys(state.history.present.texts).length);
  const errors = useMemo(() => countBySeverity(view?.problems ?? []).error, [view]);
  if (view === null) return null;
  const dated = view.tasks.filter(({ deadline }) => deadline?.date != null).length;
  const word = view.document.format === "docx" ? say.exportDocx : say.exportText;
  return (
    <>
      <DropdownMenu.Label className="menu-label export-left">
        {errors > 0 ? <SeverityMark severity="error" size={14} /> : null}
        <span>{errors > 0 ? say.exportLeft(errors) : say.exportReady}</span>
      </DropdownMenu.Label>
      <Item
        command="export-xlsx"
        icon={<FileSpreadsheet size={18} />}
        name={say.exportXlsx}
        note={say.exportXlsxNote(view.tasks.length)}
      />
      <Item
        command="export-docx"
        icon={<FileText size={18} />}
        name={word}
        note={texts === 0 ? say.exportDocxNone : say.exportDocxNote(texts)}
        disabled={texts === 0}
      />
      <Item
        command="export-ics"
        icon={<CalendarDays size={18} />}
        name={say.exportIcs}
        note={dated === 0 ? say.exportIcsNone : say.exportIcsNote(dated)}
      />
      <Item
        command="export-json"
        icon={<Braces size={18} />}
        name={say.exportJson}
        note={say.exportJsonNote}
      />
      <DropdownMenu.Separator className="menu-line" />
      <Item
        command="print-report"
        icon={<Printer size={18} />}
        name={say.exportPrint}
        note={say.exportPrintNote}
      />
    </>
  );
}

function Item({
  command,
  icon,
  name,
  note,
  disabled = false,
}: {
  readonly command: Command;
  readonly icon: ReactNode;
  readonly name: string;
  readonly note: string;
  readonly disabled?: boolean;
}) {
  return (
    <DropdownMenu.Item
      className="menu-item"
      disabled={disabled}
      onSelect={() => runCommand(command)}
    >
      {icon}
      <span className="menu-name">
        {name}
        <span className="export-note">{note}</span>
      </span>
    </DropdownMenu.Item>
  );
}
