import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useCall } from "../../api/use-call.ts";
import { useWords } from "../../language/use-words.ts";
import { useMe } from "../../session/use-me.ts";
import { Button } from "../../ui/Button.tsx";
import { UnitPicker } from "../../ui/desk/UnitPicker.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { PlanPicker } from "../plans/PlanPicker.tsx";
import { BoardNumbers } from "./BoardNumbers.tsx";
import "../../ui/stale.css";
import "./board.css";
import { type BoardSearch, boardQuery, boardTabs, readBoardSearch } from "./board-search.ts";
import { PressingList } from "./PressingList.tsx";
import { Totals } from "./Totals.tsx";
import { words } from "./words.ts";

/** The server tells no more than this many pressing ones. */
const MOST = 50;

const route = getRouteApi("/signed-in/board");

/** One screen: what is red, why, and who; every number opens into the rows behind it. */
export function BoardScene() {
  const say = useWords(words);
  const me = useMe();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = boardQuery(search);
  const found = useCall("GET /api/board", { query });
  const units = useCall("GET /api/units", { query: {} }, { staleTime: 5 * 60_000 });
  const by = search.by ?? "unit";
  const go = (change: Partial<Record<keyof BoardSearch, unknown>>): void => {
    void navigate({
      to: "/board",
      search: readBoardSearch({ ...search, ...change }),
      replace: true,
    });
  };
  const board = found.data;
  // Of very many the server chooses the newest plan; what opens from here is of that plan as well.
  const shown = board?.plan == null ? search : { ...search, planId: board.plan.id };
  return (
    <div className="board">
      <PageHeader title={say.title} note={say.keys}>
        <PlanPicker
          label={say.plan}
          width={220}
          value={shown.planId}
          onChange={(planId) => go({ planId })}
        />
        <UnitPicker
          label={say.unit}
          placeholder={say.unit}
          width={180}
          clearable
          units={units.data?.rows ?? []}
          value={search.unitId ?? null}
          onChange={(unitId) => go({ unitId: unitId ?? undefined })}
        />
        <Button icon={<Printer size={14} aria-hidden />} onPress={() => print()}>
          {say.print}
        </Button>
      </PageHeader>
      {board === undefined ? (
        found.error === null ? (
          <Skeleton lines={10} />
        ) : (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        )
      ) : board.all.total === 0 ? (
        <EmptyState title={say.nothing} help={say.nothingHelp}>
          <Link to="/plans" className="button">
            {say.toPlans}
          </Link>
        </EmptyState>
      ) : (
        <div
          className={found.isPlaceholderData ? "board-body stale" : "board-body"}
          aria-busy={found.isPlaceholderData}
        >
          <p className="board-printed">{say.printed(me.institution, board.today)}</p>
          {board.plan === null ? null : <p role="note">{say.newest(board.plan.title)}</p>}
          <BoardNumbers totals={board.all} filter={boardQuery(shown)} />
          <div className="board-two">
            <section aria-label={say.pressing}>
              <h2>
                {say.pressing}
                {board.pressing.length < MOST ? null : <span>{say.pressingMore(MOST)}</span>}
              </h2>
              <PressingList pressing={board.pressing} today={board.today} />
            </section>
            <section aria-label={say.by}>
              <div className="board-tabs">
                <Tabs
                  label={say.by}
                  current={by}
                  tabs={boardTabs.map((key) => ({ key, name: say.tabs[key] }))}
                  onChoose={(key) => go({ by: key })}
                >
                  {by === "unit" ? (
                    <label className="board-rank" title={say.onTimeHelp}>
                      <input
                        type="checkbox"
                        checked={search.rank === true}
                        onChange={({ target }) => go({ rank: target.checked || undefined })}
                      />
                      {say.rank}
                    </label>
                  ) : null}
                  <Totals key={by} board={board} by={by} search={shown} />
                </Tabs>
              </div>
            </section>
          </div>
        </div>
      )}
    </div>
  );
}
