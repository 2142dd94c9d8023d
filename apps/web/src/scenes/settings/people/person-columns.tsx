import type { Column } from "../../../ui/Table.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import type { Person } from "./person.ts";
import type { words } from "./words.ts";

/** The columns of the list of people. */
export function personColumns(
  say: (typeof words)["zh"],
  roles: Readonly<Record<Person["posts"][number]["role"], string>>,
  logins: boolean,
): readonly Column<Person>[] {
  const { columns } = say;
  return [
    {
      key: "name",
      title: columns.name,
      width: "minmax(110px, 1fr)",
      fixed: true,
      cell: ({ name, disabledAt }) => (
        <>
          {name}
          {disabledAt === null ? null : (
            <span className="settings-aside">
              <Tag>{say.gone}</Tag>
            </span>
          )}
        </>
      ),
    },
    {
      key: "unit",
      title: columns.unit,
      width: "minmax(180px, 2fr)",
      cell: ({ posts: [post, ...others] }) =>
        post === undefined ? (
          <span className="settings-faint">{say.noPost}</span>
        ) : (
          <>
            {post.unitName}
            {others.length === 0 ? null : (
              <span className="settings-faint settings-aside">{say.more(others.length + 1)}</span>
            )}
          </>
        ),
    },
    {
      key: "title",
      title: columns.title,
      width: "minmax(140px, 1.5fr)",
      cell: ({ posts: [post] }) => post?.title || "—",
    },
    {
      key: "role",
      title: columns.role,
      width: "minmax(140px, 1fr)",
      cell: ({ posts }) => [...new Set(posts.map(({ role }) => roles[role]))].join("、"),
    },
    {
      key: "oversees",
      title: columns.oversees,
      width: "96px",
      cell: ({ oversees }) => say.unitsCount(oversees.length),
    },
    ...(logins
      ? [
          {
            key: "login",
            title: columns.login,
            width: "minmax(120px, 1fr)",
            cell: ({ login, seesLogin }: Person) =>
              login ?? <span className="settings-faint">{seesLogin ? say.noAccount : "—"}</span>,
          },
        ]
      : []),
  ];
}
