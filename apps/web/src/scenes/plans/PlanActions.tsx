import { useNavigate } from "@tanstack/react-router";
import {
  Archive,
  Ellipsis,
  FileDown,
  FileUp,
  GitCompare,
  PenLine,
  Redo2,
  Settings2,
  Trash2,
  Undo2,
} from "lucide-react";
import { useState } from "react";
import { basePath } from "../../api/base-path.ts";
import { useCommand } from "../../api/use-command.ts";
import { ExportMenu } from "../../components/shell/ExportMenu.tsx";
import { runCommand } from "../../components/shell/run-command.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { showToast } from "../../ui/toast-store.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { DeleteDialog } from "./DeleteDialog.tsx";
import type { PlanStep } from "./plan-search.ts";
import { usePlan, useTakePlan } from "./use-plan.ts";
import { chooseRevision, useRevision } from "./use-revision.ts";
import { words } from "./words.ts";

/** What can be done with the plan at this step: undo, compare, export, settings, and behind the dots the rare things. */
export function PlanActions({
  step,
  onStep,
  onSettings,
}: {
  readonly step: PlanStep;
  readonly onStep: (step: PlanStep) => void;
  readonly onSettings: () => void;
}) {
  const say = useWords(words);
  const ready = useCheck((state) => state.phase.kind === "ready");
  const { may, drafting } = usePlan();
  const left = drafting?.gate.reasons.length ?? 0;
  return (
    <>
      {step === "check" && ready ? (
        <>
          {may.edit ? <UndoButtons /> : null}
          <Button
            kind="quiet"
            label={say.settings}
            icon={<Settings2 size={16} aria-hidden />}
            onPress={onSettings}
          />
          <ExportMenu first={false} />
          {may.edit ? (
            <Button kind="primary" onPress={() => onStep("publish")}>
              {left > 0 ? say.publishLeft(left) : say.steps.publish}
            </Button>
          ) : null}
        </>
      ) : null}
      <MoreMenu step={step} onStep={onStep} />
    </>
  );
}

function UndoButtons() {
  const say = useWords(words);
  const canUndo = useCheck((state) => state.history.past.length > 0);
  const canRedo = useCheck((state) => state.history.future.length > 0);
  return (
    <>
      <Button
        kind="quiet"
        label={say.undo}
        icon={<Undo2 size={16} aria-hidden />}
        disabled={!canUndo}
        onPress={() => runCommand("undo")}
      />
      <Button
        kind="quiet"
        label={say.redo}
        icon={<Redo2 size={16} aria-hidden />}
        disabled={!canRedo}
        onPress={() => runCommand("redo")}
      />
    </>
  );
}

function MoreMenu({
  step,
  onStep,
}: {
  readonly step: PlanStep;
  readonly onStep: (step: PlanStep) => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const navigate = useNavigate();
  const plan = usePlan();
  const take = useTakePlan();
  const [dialog, setDialog] = useState<"close" | "delete" | null>(null);
  const replace = useRevision();
  const revise = useCommand("POST /api/plans/:planId/revise", {
    onDone: (revised) => {
      take(revised);
      onStep("check");
    },
    onRefused: ({ answer: { message, help } }) =>
      showToast({ kind: "error", text: `${told(message)} ${told(help)}`, action: null }),
  });
  const { id, version, may, drafting, publishedNo } = plan;
  const file =
    drafting === null ? `api/plans/${id}/versions/${publishedNo}/file` : `api/plans/${id}/file`;
  const item = (
    key: string,
    name: string,
    icon: MenuItem["icon"],
    onPress: () => void,
    note?: string,
  ) => ({ key, name, icon, onPress, ...(note === undefined ? {} : { note }) }) satisfies MenuItem;
  const items: readonly MenuItem[] = [
    ...(step === "check"
      ? [item("compare", say.compare, <GitCompare size={16} />, () => runCommand("compare"))]
      : []),
    item("file", say.original, <FileDown size={16} />, () => location.assign(`${basePath}${file}`)),
    ...(may.edit
      ? [
          item(
            "replace",
            say.replaceFile,
            <FileUp size={16} />,
            () => chooseRevision(replace),
            say.replaceFileHelp,
          ),
        ]
      : []),
    ...(may.revise
      ? [
          item(
            "revise",
            say.revise,
            <PenLine size={16} />,
            () => revise.give({ params: { planId: id }, body: { version } }),
            say.reviseHelp,
          ),
        ]
      : []),
  ];
  const ends: readonly MenuItem[] = [
    ...(may.close
      ? [item("close", say.close, <Archive size={16} />, () => setDialog("close"))]
      : []),
    ...(may.delete
      ? [item("delete", say.delete, <Trash2 size={16} />, () => setDialog("delete"))]
      : []),
  ];
  return (
    <>
      <Menu label={say.more} trigger={<Ellipsis size={18} />} items={[items, ends]} />
      {dialog === "close" ? <CloseDialog onClose={() => setDialog(null)} /> : null}
      {dialog === "delete" ? (
        <DeleteDialog
          onClose={() => setDialog(null)}
          onDeleted={() => void navigate({ to: "/plans" })}
        />
      ) : null}
    </>
  );
}
