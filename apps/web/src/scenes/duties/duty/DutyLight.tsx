import { Suspense, useState } from "react";
import { lazyPart } from "../../../api/lazy-part.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Lamp } from "../../../ui/Lamp.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { dutyRefreshes } from "../duty-refreshes.ts";
import { dayOfMoment } from "../moments.ts";
import type { DutyDetail } from "./duty-detail.ts";
import { words } from "./words.ts";

const LightDialog = lazyPart(async () => (await import("./LightDialog.tsx")).LightDialog);

/** The light with its reason; who set it by hand and why, and the way back for those who may. */
export function DutyLight({ duty }: { readonly duty: DutyDetail }) {
  const say = useWords(words);
  const told = useBilingual();
  const [asking, setAsking] = useState(false);
  const { lit, override } = duty;
  const clear = useCommand("PUT /api/duties/:dutyId/light", {
    refreshes: dutyRefreshes,
    onDone: () => showToast({ kind: "done", text: say.unlit, action: null }),
    onRefused: ({ answer }) =>
      showToast({
        kind: "error",
        text: `${told(answer.message)}。${told(answer.help)}`,
        action: null,
      }),
  });
  return (
    <>
      {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} />}
      {override === null ? null : (
        <>
          {" "}
          <Tag tone="amber">{say.lightByHand}</Tag>
          <span className="duty-note">
            {say.setLight.byWhom(
              override.by?.name ?? say.setLight.somebody,
              override.at === null ? null : dayOfMoment(override.at),
              override.until,
            )}
          </span>
        </>
      )}
      {duty.mayLight ? (
        <span className="duty-light-acts">
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {override === null ? say.setLight.title : say.setLight.change}
          </button>
          {override === null ? null : (
            <button
              type="button"
              className="link"
              disabled={clear.pending}
              onClick={() =>
                clear.give({
                  params: { dutyId: duty.id },
                  body: { version: duty.version, override: null },
                })
              }
            >
              {say.setLight.clear}
            </button>
          )}
        </span>
      ) : null}
      {asking ? (
        <Suspense>
          <LightDialog duty={duty} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
