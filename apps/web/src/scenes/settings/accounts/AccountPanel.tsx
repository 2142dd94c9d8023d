import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { now } from "../../../state/clock.ts";
import { Button } from "../../../ui/Button.tsx";
import { DescriptionList } from "../../../ui/DescriptionList.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { shownMoment } from "../shown-moment.ts";
import { useRefusal } from "../use-refusal.ts";
import { GrantDialog, RenameDialog, ResetDialog, StepDialog } from "./AccountDialogs.tsx";
import { AccountSessions } from "./AccountSessions.tsx";
import { AccountStateTag } from "./AccountStateTag.tsx";
import {
  type Account,
  type AccountAct,
  accountRefreshes,
  actsNow,
  type FirstSignIn,
} from "./account.ts";
import { words } from "./words.ts";

/** One account beside the list. */
export function AccountPanel({
  personId,
  onSlip,
  onClose,
}: {
  readonly personId: string;
  /** A one-time password or link was made: it has to be shown now. */
  readonly onSlip: (made: FirstSignIn) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { data, error, refetch } = useCall("GET /api/accounts/:personId", { params: { personId } });
  if (data?.personId === personId)
    return <AccountView account={data} onSlip={onSlip} onClose={onClose} />;
  return (
    <Drawer title={say.list} width={460} onClose={onClose}>
      {error === null ? <Skeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </Drawer>
  );
}

function AccountView({
  account,
  onSlip,
  onClose,
}: {
  readonly account: Account;
  readonly onSlip: (made: FirstSignIn) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const me = useMe();
  const refused = useRefusal();
  const [asking, setAsking] = useState<AccountAct | null>(null);
  const { personId, name, version } = account;
  const done = (text: string) => (): void => {
    showToast({ kind: "done", text, action: null });
  };
  const enable = useCommand("POST /api/accounts/:personId/enable", {
    refreshes: accountRefreshes,
    onDone: done(say.done.enabled(name)),
    onRefused: refused,
  });
  const unlock = useCommand("POST /api/accounts/:personId/unlock", {
    refreshes: accountRefreshes,
    onDone: done(say.done.unlocked(name)),
    onRefused: refused,
  });
  const act = (each: AccountAct): void => {
    if (each === "enable") enable.give({ params: { personId }, body: { version } });
    else if (each === "unlock") unlock.give({ params: { personId } });
    else setAsking(each);
  };
  const acts = actsNow(account, now()).filter((each) => each !== "endSessions");
  const close = (): void => setAsking(null);
  return (
    <Drawer title={name} width={460} head={<AccountStateTag account={account} />} onClose={onClose}>
      {acts.length === 0 ? (
        <p className="settings-note">{personId === me.personId ? say.ownNote : say.nothingToDo}</p>
      ) : (
        <div className="settings-actions">
          {acts.map((each) => (
            <Button
              key={each}
              kind={
                each === "disable"
                  ? "danger"
                  : each === "enable" || each === "unlock"
                    ? "primary"
                    : "plain"
              }
              busy={each === "enable" ? enable.pending : each === "unlock" && unlock.pending}
              onPress={() => act(each)}
            >
              {say.acts[each]}
            </Button>
          ))}
        </div>
      )}
      <DescriptionList
        items={[
          { key: "login", name: say.login, value: account.login },
          { key: "totp", name: say.columns.totp, value: account.totp ? say.on : say.off },
          {
            key: "password",
            name: say.password,
            value: !account.hasPassword
              ? say.passwords.none
              : account.mustChange
                ? say.passwords.oneTime
                : say.passwords.own,
          },
          {
            key: "last",
            name: say.columns.last,
            value: account.lastSignInAt === null ? say.never : shownMoment(account.lastSignInAt),
          },
          ...(account.lockedUntil === null || Date.parse(account.lockedUntil) <= now()
            ? []
            : [
                {
                  key: "locked",
                  name: say.states.locked,
                  value: say.lockedUntil(shownMoment(account.lockedUntil)),
                  wide: true,
                },
              ]),
          {
            key: "posts",
            name: say.posts,
            wide: true,
            value: (
              <>
                {account.posts
                  .map(({ unitName, role, title }) => `${unitName} ${title || roles[role]}`)
                  .join("；") || "—"}
                {me.posts.some(({ role }) => role === "office" || role === "systemAdmin") ? (
                  <Link
                    className="link settings-aside"
                    to="/settings/people"
                    search={{ person: personId }}
                  >
                    {say.seePerson}
                  </Link>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {account.may.includes("endSessions") ? <AccountSessions personId={personId} /> : null}
      {asking === "rename" ? <RenameDialog account={account} onClose={close} /> : null}
      {asking === "reset" ? (
        <ResetDialog
          account={account}
          onDone={(made) => {
            close();
            onSlip(made);
          }}
          onClose={close}
        />
      ) : null}
      {asking === "disable" || asking === "removeTotp" ? (
        <StepDialog step={asking} account={account} onClose={close} />
      ) : null}
      {asking === "grant" ? <GrantDialog account={account} onClose={close} /> : null}
    </Drawer>
  );
}
