import { useNavigate, useSearch } from "@tanstack/react-router";
import { KeyRound, ShieldPlus } from "lucide-react";
import { useState } from "react";
import { useRows } from "../../../api/use-rows.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Table } from "../../../ui/Table.tsx";
import { Tabs } from "../../../ui/Tabs.tsx";
import { SearchBox } from "../SearchBox.tsx";
import { type AccountsSearch, accountStates } from "../settings-search.ts";
import { words as pageWords } from "../words.ts";
import { AccountPanel } from "./AccountPanel.tsx";
import { AddAccount, AddAdministrator } from "./AddAccount.tsx";
import type { FirstSignIn } from "./account.ts";
import { accountColumns } from "./account-columns.tsx";
import { SignInSlip } from "./SignInSlip.tsx";
import { words } from "./words.ts";

/** `/settings/accounts`: who can sign in, and how their accounts stand. */
export function AccountsScene() {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const { pages } = useWords(pageWords);
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: "/signed-in/settings/accounts" });
  const { account: openId, ...filters } = search;
  const [current, setCurrent] = useState<string | null>(openId ?? null);
  const [adding, setAdding] = useState<"account" | "administrator" | null>(null);
  const [slip, setSlip] = useState<FirstSignIn | null>(null);
  const accounts = useRows("GET /api/accounts", { query: filters });
  const is = (...wanted: readonly string[]) => me.posts.some(({ role }) => wanted.includes(role));
  const show = (next: AccountsSearch): void =>
    void navigate({ to: "/settings/accounts", search: next, replace: true });
  const put = <K extends keyof AccountsSearch>(key: K, value: AccountsSearch[K] | null): void => {
    const { [key]: _, ...rest } = search;
    show(value === null ? rest : { ...rest, [key]: value });
  };
  const made = (first: FirstSignIn): void => {
    setAdding(null);
    setSlip(first);
    put("account", first.account.personId);
  };
  return (
    <>
      <PageHeader title={pages.accounts}>
        {is("securityAdmin") ? (
          <Button
            kind="primary"
            icon={<ShieldPlus size={15} aria-hidden />}
            onPress={() => setAdding("administrator")}
          >
            {say.addAdministrator}
          </Button>
        ) : null}
        {is("office", "systemAdmin") ? (
          <Button
            kind="primary"
            icon={<KeyRound size={15} aria-hidden />}
            onPress={() => setAdding("account")}
          >
            {say.add}
          </Button>
        ) : null}
      </PageHeader>
      <div className="settings-filters" role="search">
        <SearchBox
          label={say.search}
          value={search.search ?? ""}
          onChange={(text) => put("search", text === "" ? null : text)}
        />
        {search.state === "unused" ? (
          <span className="settings-faint">{say.unusedHelp}</span>
        ) : null}
      </div>
      <div className="settings-tabs">
        <Tabs
          label={say.state}
          current={search.state ?? "all"}
          tabs={[
            { key: "all", name: say.anyState },
            ...accountStates.map((key) => ({ key, name: say.states[key] })),
          ]}
          onChoose={(key) => put("state", accountStates.find((each) => each === key) ?? null)}
        >
          <div className="settings-beside">
            {accounts.error !== null && accounts.rows.length === 0 ? (
              <ErrorState error={accounts.error} onRetry={accounts.reload} />
            ) : (
              <Table
                name="accounts"
                label={say.list}
                columns={accountColumns(say, roles, openId !== undefined)}
                rows={accounts.rows}
                rowKey={({ personId }) => personId}
                current={current}
                onCurrent={(id) => {
                  setCurrent(id);
                  if (openId !== undefined) put("account", id);
                }}
                onOpen={({ personId }) => put("account", personId)}
                more={accounts.more}
                loading={accounts.loading || accounts.loadingMore}
                stale={accounts.stale}
                onMore={accounts.loadMore}
                empty={
                  Object.keys(filters).length > 0 ? (
                    <EmptyState title={say.nothing} help={say.nothingHelp}>
                      <Button onPress={() => show({})}>{say.clear}</Button>
                    </EmptyState>
                  ) : (
                    <EmptyState title={say.empty} help={say.emptyHelp} />
                  )
                }
              />
            )}
            {openId === undefined ? null : (
              <AccountPanel
                key={openId}
                personId={openId}
                onSlip={setSlip}
                onClose={() => put("account", null)}
              />
            )}
          </div>
        </Tabs>
      </div>
      {adding === "account" ? <AddAccount onDone={made} onClose={() => setAdding(null)} /> : null}
      {adding === "administrator" ? (
        <AddAdministrator onDone={made} onClose={() => setAdding(null)} />
      ) : null}
      {slip === null ? null : <SignInSlip made={slip} onClose={() => setSlip(null)} />}
    </>
  );
}
