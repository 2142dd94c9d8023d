import { basePath } from "../../api/base-path.ts";
import { useWords } from "../../language/use-words.ts";
import { Tag, type TagTone } from "../../ui/Tag.tsx";
import { timeOfMoment } from "../duties/moments.ts";
import type { ReportRow } from "../duties/report/report-row.ts";
import { words } from "./words.ts";

const tones: Readonly<Record<ReportRow["state"], TagTone>> = {
  draft: "plain",
  submitted: "amber",
  accepted: "green",
  sentBack: "amber",
};

/** What was reported, newest first. */
export function PhoneReports({ rows }: { readonly rows: readonly ReportRow[] }) {
  const say = useWords(words);
  return (
    <section className="phone-box" aria-label={say.reports}>
      <h3>{say.reports}</h3>
      {rows.length === 0 ? <p className="phone-faint">{say.noReports}</p> : null}
      {rows.map((report) => (
        <article key={report.id} className="phone-reported">
          <p className="phone-duty-facts">
            <strong>{say.reportNo(report.no)}</strong>
            <Tag tone={tones[report.state]}>
              {report.state === "draft" && report.stepsLeft > 0
                ? say.inReview
                : say.states[report.state]}
            </Tag>
            <span className="number">{report.percent}%</span>
            <time className="number">{timeOfMoment(report.submittedAt ?? report.writtenAt)}</time>
          </p>
          {report.reason === "" ? null : (
            <p className="phone-note">
              {say.why}：{report.reason}
            </p>
          )}
          <p>{report.done}</p>
          {report.problems === "" ? null : (
            <p>
              <span className="phone-faint">{say.problems}：</span>
              {report.problems}
            </p>
          )}
          {report.next === "" ? null : (
            <p>
              <span className="phone-faint">{say.next}：</span>
              {report.next}
            </p>
          )}
          {report.evidence.length === 0 ? null : (
            <p className="phone-photos">
              {report.evidence.map(({ id, fileId, name, mediaType }) => {
                const address = `${basePath}api/files/${fileId}/bytes`;
                return (
                  <a key={id} href={address} className="link">
                    {mediaType.startsWith("image/") ? (
                      <img src={address} alt={say.photo(name)} loading="lazy" />
                    ) : (
                      name
                    )}
                  </a>
                );
              })}
            </p>
          )}
        </article>
      ))}
    </section>
  );
}
