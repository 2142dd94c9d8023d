import { useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { type Description, DescriptionList } from "../../../ui/DescriptionList.tsx";
import { Progress } from "../../../ui/Progress.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { DueDay } from "../DueDay.tsx";
import { daysBetween } from "../due-ranges.ts";
import { dayOfMoment } from "../moments.ts";
import { StateTag } from "../StateTag.tsx";
import { words as dutyWords } from "../words.ts";
import { DutyLight } from "./DutyLight.tsx";
import type { DutyDetail } from "./duty-detail.ts";
import { rhythmText } from "./rhythm-text.ts";
import { words } from "./words.ts";

/** The questions that a task card answers: who, by when, what, to what extent, and how it stands. */
export function DutyFacts({ duty }: { readonly duty: DutyDetail }) {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const day = today();
  const { task, extension } = duty;
  const left = duty.due === null ? null : daysBetween(day, duty.due);
  const open = duty.state === "assigned" || duty.state === "active";
  const items: (Description | null)[] = [
    {
      key: "who",
      name: say.who,
      value: (
        <>
          <span className="duty-owner">{duty.unitName}</span>{" "}
          <Tag tone={duty.part === "lead" ? "primary" : "plain"}>{all.parts[duty.part]}</Tag>
          <span className="duty-note">
            {duty.persons.length === 0 ? say.nobody : say.persons(duty.persons.join("、"))}
          </span>
        </>
      ),
    },
    {
      key: "when",
      name: say.when,
      value: (
        <>
          <span className="duty-deadline">
            <DueDay due={duty.due} today={day} />
          </span>
          {left === null || !open ? null : (
            <span className={left < 0 ? "duty-left over" : "duty-left"}>
              {left < 0 ? all.overdueDays(-left) : all.leftDays(left)}
            </span>
          )}
          {task.deadlineQuote === null ? null : (
            <span className="duty-note">{say.deadlineQuote(task.deadlineQuote)}</span>
          )}
        </>
      ),
    },
    {
      key: "light",
      name: say.light,
      wide: true,
      value: <DutyLight duty={duty} />,
    },
    duty.rhythm === null
      ? null
      : { key: "rhythm", name: say.rhythm, value: rhythmText(duty.rhythm, say.rhythms) },
    {
      key: "progress",
      name: say.progress,
      value: (
        <>
          <span className="duty-progress">
            <Progress percent={duty.percent} />
          </span>{" "}
          <StateTag state={duty.state} chases={duty.chases} />
        </>
      ),
    },
    {
      key: "howFar",
      name: say.howFar,
      value:
        task.quotas.length === 0 ? (
          <span className="duty-faint">{say.noQuotas}</span>
        ) : (
          <span className="duty-quota">{task.quotas.map(({ quote }) => quote).join("；")}</span>
        ),
    },
    {
      key: "given",
      name: say.given,
      wide: true,
      value: [
        say.givenOn(dayOfMoment(duty.assignedAt)),
        duty.signedAt === null ? say.notSigned : say.signedOn(dayOfMoment(duty.signedAt)),
      ].join("，"),
    },
    duty.wording === "" ? null : { key: "what", name: say.what, value: duty.wording, wide: true },
    extension === null
      ? null
      : {
          key: "extension",
          name: all.commands.askExtension,
          wide: true,
          value: (
            <>
              <Tag tone="amber">{say.extension(extension.to)}</Tag>
              <span className="duty-note">
                {say.extensionBy(extension.askedBy?.name ?? duty.unitName, extension.reason)}
              </span>
            </>
          ),
        },
    duty.statement === ""
      ? null
      : { key: "statement", name: say.statement, value: duty.statement, wide: true },
  ];
  return <DescriptionList items={items.filter((item): item is Description => item !== null)} />;
}
