import { Link, useNavigate } from "@tanstack/react-router";
import { useUpload } from "../../api/use-upload.ts";
import { useWords } from "../../language/use-words.ts";
import { DropZone } from "../../ui/DropZone.tsx";
import { words } from "./words.ts";

const MOST_BYTES = 20 * 1024 * 1024;

/** The first plan: dropped here, it opens with its tasks. */
export function PlanStep({ unitId }: { readonly unitId: string | null }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const upload = useUpload("POST /api/plans", ({ id }) => {
    void navigate({ to: "/plans/$planId", params: { planId: id } });
  });
  return (
    <>
      <h2>{say.planTitle}</h2>
      <p className="entry-text">{say.planHelp}</p>
      {unitId === null ? null : (
        <DropZone
          title={say.planFile}
          kinds={[".docx", ".txt", ".md"]}
          maxBytes={MOST_BYTES}
          state={upload.state}
          onFile={(file) =>
            void upload.send(file, { query: { name: file.name, unitId }, bytes: file })
          }
          onStop={upload.stop}
        />
      )}
      <div className="set-up-actions">
        <Link to="/" className="button">
          {say.finish}
        </Link>
      </div>
    </>
  );
}
