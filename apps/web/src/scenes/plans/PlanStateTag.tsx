import { useWords } from "../../language/use-words.ts";
import { Tag } from "../../ui/Tag.tsx";
import type { PlanRow } from "./plan-answers.ts";
import { stateTones, words } from "./words.ts";

/** How a plan stands: 草稿, 送审, 已发布 with its version, 已办结. */
export function PlanStateTag({ plan }: { readonly plan: Pick<PlanRow, "state" | "publishedNo"> }) {
  const say = useWords(words);
  const { state, publishedNo } = plan;
  const drafted = state === "draft" || state === "review";
  return (
    <>
      <Tag tone={stateTones[state]}>
        {say.states[state]}
        {!drafted && publishedNo > 0 ? ` ${say.version(publishedNo)}` : null}
      </Tag>
      {drafted && publishedNo > 0 ? <Tag>{say.revision(publishedNo)}</Tag> : null}
    </>
  );
}
