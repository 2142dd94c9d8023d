import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { callKey, refresh } from "../../../api/use-call.ts";
import { useUpload } from "../../../api/use-upload.ts";

/** Endings of files that can be plans. */
export const planKinds = [".docx", ".txt", ".md"] as const;

/** What the server takes at most, unless it was set otherwise. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** A name that the server takes: at most 100 characters, its ending kept. */
export function uploadName(name: string): string {
  if (name.length <= 100) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot < 0 || name.length - dot > 12 ? "" : name.slice(dot);
  return `${name.slice(0, 100 - ending.length)}${ending}`;
}

/** Uploads a plan for a unit, and opens it when it is compiled. */
export function usePlanUpload() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { state, send, stop, reset } = useUpload("POST /api/plans", (plan) => {
    client.setQueryData(callKey("GET /api/plans/:planId", { params: { planId: plan.id } }), plan);
    void refresh(client, ["GET /api/plans", "GET /api/plans/counts"]);
    void navigate({ to: "/plans/$planId", params: { planId: plan.id } });
  });
  return {
    state,
    stop,
    reset,
    upload: (file: Blob & { readonly name: string }, unitId: string): void => {
      const name = uploadName(file.name);
      void send({ name }, { query: { name, unitId }, bytes: file });
    },
  };
}
