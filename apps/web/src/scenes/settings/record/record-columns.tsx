import { useBilingual, useWords } from "../../../language/use-words.ts";
import type { Column } from "../../../ui/Table.tsx";
import { shownMoment } from "../shown-moment.ts";
import type { RecordEvent } from "./event.ts";
import { words } from "./words.ts";

/** Who did it, as far as the reader may know: `蓼秋分`, 系统. Who signs in is nobody yet but the account's person. */
export function whoOf(
  { personId, personName, objectName, kind }: RecordEvent,
  say: (typeof words)["zh"],
): string {
  if (personName !== null) return personName;
  if (personId !== null) return say.hidden;
  return kind.startsWith("session.") ? (objectName ?? say.unknown) : say.system;
}

/** The columns of the record. */
export function useRecordColumns(): readonly Column<RecordEvent>[] {
  const say = useWords(words);
  const told = useBilingual();
  const { columns } = say;
  return [
    {
      key: "at",
      title: columns.at,
      width: "140px",
      fixed: true,
      cell: ({ at }) => <span className="number">{shownMoment(at)}</span>,
    },
    { key: "who", title: columns.who, width: "110px", cell: (event) => whoOf(event, say) },
    {
      key: "what",
      title: columns.what,
      width: "minmax(120px, 1fr)",
      fixed: true,
      cell: ({ what }) => told(what),
    },
    { key: "noun", title: columns.noun, width: "80px", cell: ({ noun }) => say.nouns[noun] },
    {
      key: "object",
      title: columns.object,
      width: "minmax(140px, 1.4fr)",
      cell: ({ objectName, objectId }) =>
        objectName ?? <span className="settings-faint">…{objectId.slice(-8)}</span>,
    },
    {
      key: "unit",
      title: columns.unit,
      width: "minmax(140px, 1.2fr)",
      cell: ({ unitName }) => unitName ?? <span className="settings-faint">—</span>,
    },
    {
      key: "no",
      title: columns.no,
      width: "80px",
      align: "right",
      cell: ({ no }) =>
        no === null ? (
          <span className="settings-faint">{say.notSealed}</span>
        ) : (
          <span className="number">{no}</span>
        ),
    },
  ];
}
