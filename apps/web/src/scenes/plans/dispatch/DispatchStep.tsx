import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Tabs } from "../../../ui/Tabs.tsx";
import { usePlan } from "../use-plan.ts";
import "./dispatch.css";
import { DispatchLog } from "./DispatchLog.tsx";
import { FanOutPanel } from "./FanOutPanel.tsx";
import { ReceiptPanel } from "./ReceiptPanel.tsx";
import { words } from "./words.ts";

type DispatchTab = "preview" | "receipts" | "log";

/** 派发: the fan-out before it goes, then who has signed; what went out when. */
export function DispatchStep() {
  const say = useWords(words);
  const { id, may, publishedNo } = usePlan();
  const [chosen, setChosen] = useState<DispatchTab | null>(null);
  const receipts = useCall(
    "GET /api/plans/:planId/receipts",
    { params: { planId: id } },
    { enabled: publishedNo > 0 },
  );
  if (publishedNo === 0)
    return (
      <EmptyState title={say.unpublished} help={say.unpublishedHelp}>
        <Link
          to="/plans/$planId"
          params={{ planId: id }}
          search={{ step: "publish" }}
          className="button"
        >
          {say.toPublish}
        </Link>
      </EmptyState>
    );
  const sent = receipts.data !== undefined && receipts.data.rows.length > 0;
  const tab: DispatchTab = chosen ?? (may.dispatch && !sent ? "preview" : "receipts");
  const keys: readonly DispatchTab[] = may.dispatch
    ? ["preview", "receipts", "log"]
    : ["receipts", "log"];
  return (
    <div className="dispatch">
      <Tabs
        label={say.tabs}
        current={tab}
        tabs={keys.map((key) => ({ key, name: say[key] }))}
        onChoose={(key) => setChosen(keys.find((each) => each === key) ?? "receipts")}
      >
        {tab === "preview" ? (
          <FanOutPanel onSent={() => setChosen("receipts")} />
        ) : tab === "receipts" ? (
          <ReceiptPanel />
        ) : (
          <DispatchLog />
        )}
      </Tabs>
    </div>
  );
}
