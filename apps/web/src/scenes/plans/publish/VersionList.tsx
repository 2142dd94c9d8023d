import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { momentHere } from "../review/moment-here.ts";
import { usePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** The numbered versions, newest first. */
export function VersionList() {
  const say = useWords(words);
  const { id, publishedNo } = usePlan();
  const versions = useCall(
    "GET /api/plans/:planId/versions",
    { params: { planId: id } },
    { enabled: publishedNo > 0 },
  );
  return (
    <section className="publish-versions">
      <h2>{say.versions}</h2>
      {publishedNo === 0 ? (
        <p className="publish-none">{say.noVersions}</p>
      ) : versions.error !== null ? (
        <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
      ) : versions.data === undefined ? (
        <Skeleton lines={2} />
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say.version}</th>
              <th scope="col">{say.at}</th>
              <th scope="col">{say.by}</th>
              <th scope="col">{say.tasks}</th>
              <th scope="col">{say.digest}</th>
            </tr>
          </thead>
          <tbody>
            {[...versions.data.rows]
              .sort((a, b) => b.no - a.no)
              .map(({ no, publishedAt, publishedBy, taskCount, digest }) => (
                <tr key={no}>
                  <th scope="row" className="number">
                    {no}
                  </th>
                  <td className="number">{momentHere(publishedAt)}</td>
                  <td>{publishedBy ?? "—"}</td>
                  <td className="number">{taskCount}</td>
                  <td className="number" title={digest}>
                    {digest.slice(0, 12)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
