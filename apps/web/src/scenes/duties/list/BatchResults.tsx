import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import type { BatchResult } from "./batch.ts";
import type { DutyRow } from "./duty-row.ts";
import { words } from "./words.ts";

/** What came of each of many duties: what failed comes first, with why and what to do. */
export function BatchResults({
  rows,
  results,
  onClose,
}: {
  readonly rows: readonly Pick<DutyRow, "id" | "taskText" | "unitName">[];
  readonly results: readonly BatchResult[];
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const failed = results.filter(({ done }) => !done);
  const ordered = [...failed, ...results.filter(({ done }) => done)];
  return (
    <Dialog
      title={say.results(results.length - failed.length, failed.length)}
      description={say.resultsHelp}
      width={720}
      onClose={onClose}
      actions={
        <Button kind="primary" data-first onPress={onClose}>
          {say.close}
        </Button>
      }
    >
      <table className="batch-results">
        <thead>
          <tr>
            <th scope="col">{say.resultTask}</th>
            <th scope="col">{say.resultUnit}</th>
            <th scope="col">{say.resultWhy}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ dutyId, done, error }) => {
            const row = rows.find(({ id }) => id === dutyId);
            return (
              <tr key={dutyId}>
                <td>{row?.taskText}</td>
                <td>{row?.unitName}</td>
                <td className={done ? undefined : "failed"}>
                  {error === null ? say.resultDone : `${told(error.message)}。${told(error.help)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}
