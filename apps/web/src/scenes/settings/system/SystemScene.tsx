import { useQuery } from "@tanstack/react-query";
import { basePath } from "../../../api/base-path.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { DescriptionList } from "../../../ui/DescriptionList.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { words as pageWords } from "../words.ts";
import { readHealth } from "./health.ts";
import { words } from "./words.ts";

/** `/settings/system`: whose server this is and how it is. */
export function SystemScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const me = useMe();
  const { data, isPending, isFetching, refetch } = useQuery({
    queryKey: ["readyz"],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`${basePath}readyz`, { signal });
      return readHealth(await answer.json().catch(() => null));
    },
    retry: false,
    refetchInterval: 30_000,
  });
  return (
    <>
      <PageHeader title={pages.system} />
      <DescriptionList
        items={[
          { key: "institution", name: say.institution, value: me.institution },
          { key: "demo", name: say.demo, value: me.demo ? say.yes : say.no },
          {
            key: "passwords",
            name: say.passwords,
            value: say.profiles[me.passwordProfile],
            wide: true,
          },
        ]}
      />
      <section className="settings-section settings-health">
        <h3>
          {say.health}
          <span className="settings-aside">
            <Button busy={isFetching} onPress={() => void refetch()}>
              {say.again}
            </Button>
          </span>
        </h3>
        {isPending ? (
          <Skeleton lines={4} />
        ) : data == null ? (
          <p className="settings-fault" role="alert">
            {say.unreachable}
          </p>
        ) : (
          <ul className="settings-lines">
            {data.map(({ part, state }) => (
              <li key={part}>
                <span className="grow">{say.parts[part]}</span>
                <Tag tone={state === "ok" ? "green" : state === "low" ? "amber" : "red"}>
                  {say.states[state]}
                </Tag>
              </li>
            ))}
          </ul>
        )}
        <h3>{say.about}</h3>
        <p className="settings-text">{say.aboutText}</p>
      </section>
    </>
  );
}
