import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useCall } from "../../api/use-call.ts";
import { useWords } from "../../language/use-words.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { DutyView } from "./duty/DutyView.tsx";
import "./duties.css";
import { words } from "./words.ts";

const route = getRouteApi("/signed-in/duties/$dutyId");

/** One duty as a page. */
export function DutyScene() {
  const say = useWords(words);
  const { dutyId } = route.useParams();
  const navigate = useNavigate();
  const { data } = useCall("GET /api/duties/:dutyId", { params: { dutyId } });
  return (
    <>
      <PageHeader
        title={data?.taskText ?? say.title}
        lead={
          <Link to="/duties" className="link duty-lead">
            {say.title} /
          </Link>
        }
        tags={data === undefined ? undefined : <Tag>{data.unitName}</Tag>}
      />
      <DutyView
        dutyId={dutyId}
        wide
        onGo={(next) => void navigate({ to: "/duties/$dutyId", params: { dutyId: next } })}
      />
    </>
  );
}
