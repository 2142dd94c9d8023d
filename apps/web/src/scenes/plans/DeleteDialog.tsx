import { useCommand } from "../../api/use-command.ts";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorLine } from "../../ui/ErrorState.tsx";
import { usePlan } from "./use-plan.ts";
import { words } from "./words.ts";

/** Deletes a draft that was never published, after a question. */
export function DeleteDialog({
  onClose,
  onDeleted,
}: {
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}) {
  const say = useWords(words);
  const { id, version, title } = usePlan();
  const remove = useCommand("DELETE /api/plans/:planId", {
    refreshes: ["GET /api/plans", "GET /api/plans/counts"],
    onDone: onDeleted,
  });
  return (
    <Dialog
      title={say.delete}
      description={say.deleteHelp(title)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            kind="danger"
            busy={remove.pending}
            onPress={() => remove.give({ params: { planId: id }, query: { version } })}
          >
            {say.delete}
          </Button>
        </>
      }
    >
      <ErrorLine error={remove.error} />
    </Dialog>
  );
}
