import { Plus, X } from "lucide-react";
import { type ClipboardEvent, type ReactNode, useState } from "react";
import { newKey } from "../../../api/new-key.ts";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { DatePicker } from "../../../ui/desk/DatePicker.tsx";
import { PersonPicker } from "../../../ui/desk/PersonPicker.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { readClipboard } from "../clipboard/read-clipboard.ts";
import { type CommandDialogProps, CommandFrame } from "./CommandFrame.tsx";
import {
  newSplitRow,
  pastedSplitRows,
  resolvedRows,
  type SplitFault,
  type SplitRow,
  splitFaults,
  weightOf,
} from "./split-rows.ts";
import "./split-dialog.css";
import { useUnitPeople } from "./use-unit-people.ts";
import { words } from "./words.ts";

/** Splits a duty among units below and people: a small grid that takes a block from Excel or WPS. */
export function SplitDialog({ onGive, ...props }: CommandDialogProps) {
  const say = useWords(words);
  const { duty } = props;
  const units = useCall(
    "GET /api/units",
    { query: { below: duty.unitId } },
    { staleTime: 5 * 60_000 },
  );
  const [typed, setTyped] = useState("");
  const people = useUnitPeople(duty.unitId, typed);
  const [written, setRows] = useState<readonly SplitRow[]>(() => [newSplitRow(newKey())]);
  const choices = units.data?.rows ?? [];
  const rows = resolvedRows(written, choices);
  const below = choices.filter(({ parentId }) => parentId === duty.unitId);
  const faults = splitFaults(rows, duty.due);
  const { splitColumns: columns } = say;

  const change = (key: string, change: Partial<SplitRow>): void =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const paste = (event: ClipboardEvent): void => {
    const cells = readClipboard(event.clipboardData);
    // One cell goes where the caret is, as anywhere.
    if (cells === null || (cells.length === 1 && cells[0]?.length === 1)) return;
    event.preventDefault();
    const added = pastedSplitRows(cells, newKey);
    if (added.length === 0) {
      showToast({ kind: "error", text: say.pasteNothing, action: null });
      return;
    }
    setRows([...rows.filter((row) => !isBlank(row)), ...added]);
    showToast({ kind: "done", text: say.pasted(added.length), action: null });
  };
  const send = (): void =>
    onGive({
      kind: "split",
      shares: rows.flatMap((row) =>
        row.unitId === null
          ? []
          : [
              {
                unitId: row.unitId,
                personIds: [...row.personIds],
                weight: weightOf(row) ?? 1,
                due: row.due,
                wording: row.wording,
              },
            ],
      ),
    });

  return (
    <CommandFrame {...props} kind="split" ready={faults.size === 0} width={1080} onSend={send}>
      <p className="modal-text">{say.splitHelp}</p>
      <div onPaste={paste}>
        <table className="split">
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.persons}</th>
              <th scope="col">{columns.weight}</th>
              <th scope="col">{columns.due}</th>
              <th scope="col">{columns.wording}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <SplitCell column="unit" row={row} faults={faults.get(row.key)} due={duty.due}>
                  <UnitPicker
                    label={say.splitRow(index + 1, columns.unit)}
                    units={choices}
                    value={row.unitId}
                    onChange={(unitId) =>
                      change(row.key, { unitId, unknownName: "", personIds: [] })
                    }
                  />
                </SplitCell>
                <td>
                  <PersonPicker
                    label={say.splitRow(index + 1, columns.persons)}
                    persons={people}
                    value={row.personIds}
                    onChange={(personIds) => change(row.key, { personIds })}
                    onSearch={setTyped}
                  />
                </td>
                <SplitCell column="weight" row={row} faults={faults.get(row.key)} due={duty.due}>
                  <TextInput
                    label={say.splitRow(index + 1, columns.weight)}
                    value={row.weight}
                    maxLength={6}
                    onChange={(weight) => change(row.key, { weight })}
                  />
                </SplitCell>
                <SplitCell column="due" row={row} faults={faults.get(row.key)} due={duty.due}>
                  <DatePicker
                    label={say.splitRow(index + 1, columns.due)}
                    value={row.due}
                    {...(row.unreadDue === "" ? {} : { placeholder: row.unreadDue })}
                    {...(duty.due === null ? {} : { latest: duty.due })}
                    onChange={(due) => change(row.key, { due, unreadDue: "" })}
                  />
                </SplitCell>
                <td>
                  <TextInput
                    label={say.splitRow(index + 1, columns.wording)}
                    value={row.wording}
                    maxLength={4000}
                    onChange={(wording) => change(row.key, { wording })}
                  />
                </td>
                <td>
                  <Button
                    kind="quiet"
                    icon={<X size={14} aria-hidden />}
                    label={say.splitRemove(index + 1)}
                    disabled={rows.length === 1}
                    onPress={() => setRows(rows.filter((each) => each.key !== row.key))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="split-more">
        <Button
          icon={<Plus size={14} aria-hidden />}
          onPress={() => setRows([...rows, newSplitRow(newKey())])}
        >
          {say.splitAdd}
        </Button>
        {below.length === 0 ? null : (
          <Button onPress={() => setRows(below.map((unit) => newSplitRow(newKey(), unit.id)))}>
            {say.splitAllBelow(below.length)}
          </Button>
        )}
      </p>
    </CommandFrame>
  );
}

function SplitCell({
  column,
  row,
  faults = [],
  due,
  children,
}: {
  readonly column: SplitFault["column"];
  readonly row: SplitRow;
  readonly faults?: readonly SplitFault[] | undefined;
  readonly due: string | null;
  readonly children: ReactNode;
}) {
  const { splitFaults: say } = useWords(words);
  const fault = faults.find((each) => each.column === column);
  // An empty row says nothing yet: it is not wrong, only not filled in.
  const told = fault === undefined || (fault.code === "unitMissing" && isBlank(row)) ? null : fault;
  return (
    <td className={told === null ? undefined : "wrong"}>
      {children}
      {told === null ? null : (
        <span className="split-fault">
          {told.code === "unitUnknown"
            ? say.unitUnknown(row.unknownName)
            : told.code === "dueLate"
              ? say.dueLate(due ?? "")
              : say[told.code]}
        </span>
      )}
    </td>
  );
}

function isBlank({ unitId, unknownName, personIds, wording }: SplitRow): boolean {
  return unitId === null && unknownName === "" && personIds.length === 0 && wording === "";
}
