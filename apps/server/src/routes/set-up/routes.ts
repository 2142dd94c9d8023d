import { type Founders, prepareSetUp, setUp } from "../../commands/set-up/set-up.ts";
import type { Serve } from "../../http/handler.ts";
import { isAdministrator } from "../../policies/account.ts";
import { findInstitution } from "../../store/institution.ts";
import { tellMe } from "../session/tell-me.ts";

/** Setting the server up, once. */
export function setUpRoutes(serve: Serve): void {
  serve("GET /api/set-up", async ({ db, shard }) => {
    const institution = await findInstitution(db, shard);
    const { name = null, demo = false } = institution ?? {};
    return { done: institution !== null, demo, institution: name };
  });
  serve(
    "POST /api/set-up",
    async (work, founders: Founders) => {
      const entered = await setUp(work, founders);
      return {
        me: await tellMe(work, entered),
        administrators: founders.flatMap(({ role, name, login, password }) =>
          isAdministrator(role) ? [{ role, name, login, password }] : [],
        ),
      };
    },
    prepareSetUp,
  );
}
