import { Download, FileUp } from "lucide-react";
import { Suspense, useState } from "react";
import { lazyPart } from "../../api/lazy-part.ts";
import { serverCall } from "../../api/server-call.ts";
import { useWords } from "../../language/use-words.ts";
import { today } from "../../state/clock.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { showToast } from "../../ui/toast-store.ts";
import { saveFile } from "./save-file.ts";
import { useRefusal } from "./use-refusal.ts";
import { words } from "./words.ts";

const ImportPanel = lazyPart(
  async () => (await import("../../import-panel/ImportPanel.tsx")).ImportPanel,
);

/** 导入 and 导出 in the head of a page: the columns of both are the same. */
export function DirectoryFiles({ table }: { readonly table: "units" | "people" }) {
  const say = useWords(words);
  const refused = useRefusal();
  const [importing, setImporting] = useState(false);
  const [busy, setBusy] = useState(false);
  const download = (): void => {
    setBusy(true);
    serverCall(`GET /api/exports/${table}`, {})
      .then((file) => saveFile(file, `${say.files[table].name}-${today()}.xlsx`))
      .catch(refused)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button icon={<Download size={14} aria-hidden />} busy={busy} onPress={download}>
        {say.files.export}
      </Button>
      <Button icon={<FileUp size={14} aria-hidden />} onPress={() => setImporting(true)}>
        {say.files.import}
      </Button>
      {importing ? (
        <Dialog title={say.files[table].title} width={1080} onClose={() => setImporting(false)}>
          <Suspense fallback={<Skeleton />}>
            <ImportPanel
              table={table}
              onDone={(counts) => {
                setImporting(false);
                const text = say.files.imported(counts.new, counts.changed);
                showToast({ kind: "done", text, action: null });
              }}
            />
          </Suspense>
        </Dialog>
      ) : null}
    </>
  );
}
