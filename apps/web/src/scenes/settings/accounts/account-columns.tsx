import type { Column } from "../../../ui/Table.tsx";
import { shownMoment } from "../shown-moment.ts";
import { AccountStateTag } from "./AccountStateTag.tsx";
import type { Account } from "./account.ts";
import type { words } from "./words.ts";

/** What the panel tells of the one that is open, and the list need not tell beside it. */
const inPanel: readonly string[] = ["totp", "last"];

/** The columns of the list of accounts; fewer `beside` the panel, so that none has to be scrolled to. */
export function accountColumns(
  say: (typeof words)["zh"],
  roles: Readonly<Record<Account["posts"][number]["role"], string>>,
  beside: boolean,
): readonly Column<Account>[] {
  const { columns } = say;
  const all: readonly Column<Account>[] = [
    {
      key: "name",
      title: columns.name,
      width: "minmax(110px, 1fr)",
      fixed: true,
      cell: ({ name }) => name,
    },
    {
      key: "login",
      title: columns.login,
      width: "minmax(130px, 1fr)",
      cell: ({ login }) => login,
    },
    {
      key: "unit",
      title: columns.unit,
      width: "minmax(160px, 2fr)",
      cell: ({ posts }) => [...new Set(posts.map(({ unitName }) => unitName))].join("、") || "—",
    },
    {
      key: "role",
      title: columns.role,
      width: "minmax(130px, 1fr)",
      cell: ({ posts }) => [...new Set(posts.map(({ role }) => roles[role]))].join("、") || "—",
    },
    {
      key: "state",
      title: columns.state,
      width: "110px",
      cell: (account) => <AccountStateTag account={account} />,
    },
    {
      key: "totp",
      title: columns.totp,
      width: "90px",
      cell: ({ totp }) => (totp ? say.on : <span className="settings-faint">{say.off}</span>),
    },
    {
      key: "last",
      title: columns.last,
      width: "150px",
      cell: ({ lastSignInAt }) =>
        lastSignInAt === null ? (
          <span className="settings-faint">{say.never}</span>
        ) : (
          <span className="number">{shownMoment(lastSignInAt)}</span>
        ),
    },
  ];
  return beside ? all.filter(({ key }) => !inPanel.includes(key)) : all;
}
