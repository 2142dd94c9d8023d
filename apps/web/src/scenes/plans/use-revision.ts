import { useEffect } from "react";
import { useUpload } from "../../api/use-upload.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { showToast } from "../../ui/toast-store.ts";
import { planKinds, uploadName } from "./list/use-plan-upload.ts";
import { words as listWords } from "./list/words.ts";
import { usePlan, useTakePlan } from "./use-plan.ts";

/** Goes on with a revised file; what was checked is carried over by the server. */
export function useRevision(): (file: File) => void {
  const say = useWords(listWords);
  const told = useBilingual();
  const { id, drafting } = usePlan();
  const take = useTakePlan();
  const { state, send, reset } = useUpload("PUT /api/plans/:planId/file", (plan) => {
    take(plan);
    showToast({
      kind: "done",
      text: say.received(plan.drafting?.title ?? plan.title),
      action: null,
    });
  });
  useEffect(() => {
    if (state.kind !== "failed") return;
    const { message, help } = state.error.answer;
    showToast({ kind: "error", text: `${told(message)} ${told(help)}`, action: null });
    reset();
  }, [state, told, reset]);
  return (file) => {
    if (drafting === null) return;
    const { draftVersion } = drafting;
    const query = { name: uploadName(file.name), draftVersion };
    void send(file, { params: { planId: id }, query, bytes: file });
  };
}

/** Opens the browser's own file dialog. */
export function chooseRevision(onFile: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = planKinds.join(",");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) onFile(file);
  });
  input.click();
}
