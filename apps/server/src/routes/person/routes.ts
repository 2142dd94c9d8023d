import { renamePerson, retitlePost } from "../../commands/person/change-person.ts";
import { endPost } from "../../commands/person/end-post.ts";
import { givePost } from "../../commands/person/give-post.ts";
import { letLeave, letReturn } from "../../commands/person/leave.ts";
import { makePerson } from "../../commands/person/make-person.ts";
import { movePerson } from "../../commands/person/move-person.ts";
import { personAnswer, readPerson, seePeople } from "../../commands/person/person-work.ts";
import { setOversight } from "../../commands/person/set-oversight.ts";
import type { DirectoryReading } from "../../commands/unit/unit-work.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { unitReach } from "../../policies/reach.ts";
import { findUnitPlaces } from "../../store/unit.ts";

/** People and their posts. */
export function personRoutes(serve: Serve): void {
  serve("GET /api/people", async (work) => {
    const { actor, query, today } = work;
    const after = query.after === undefined ? undefined : readPlace(query.after);
    const people = await seePeople(
      work,
      {
        ...(query.unitId === undefined ? {} : { unitPath: await pathOf(work, query.unitId) }),
        ...(query.below === undefined ? {} : { below: await pathOf(work, query.below) }),
        ...(query.role === undefined ? {} : { role: query.role }),
        ...(query.text === undefined ? {} : { text: query.text }),
        former: query.former === "1",
        ...(after === undefined ? {} : { after }),
        limit: query.limit + 1,
      },
      false,
    );
    const rows = people.slice(0, query.limit);
    const last = rows.at(-1);
    return {
      rows: rows.map((person) => personAnswer(actor, person, today)),
      next: people.length > rows.length && last !== undefined ? placeOf(last) : null,
    };
  });
  serve("GET /api/people/:personId", (work) => readPerson(work, work.params.personId));
  serve("POST /api/people", (work) => makePerson(work, work.body));
  serve("PATCH /api/people/:personId", (work) =>
    renamePerson(work, work.params.personId, work.body),
  );
  serve("POST /api/people/:personId/posts", (work) =>
    givePost(work, work.params.personId, work.body),
  );
  serve("PATCH /api/people/:personId/posts/:postId", (work) =>
    retitlePost(work, work.params.personId, work.params.postId, work.body),
  );
  serve("POST /api/people/:personId/posts/:postId/end", (work) =>
    endPost(work, work.params.personId, work.params.postId, work.body.version),
  );
  serve("POST /api/people/:personId/move", (work) =>
    movePerson(work, work.params.personId, work.body),
  );
  serve("PUT /api/people/:personId/oversight", (work) =>
    setOversight(work, work.params.personId, work.body),
  );
  serve("POST /api/people/:personId/leave", (work) =>
    letLeave(work, work.params.personId, work.body),
  );
  serve("POST /api/people/:personId/return", (work) =>
    letReturn(work, work.params.personId, work.body),
  );
}

async function pathOf({ db, shard, actor }: DirectoryReading, unitId: string): Promise<string> {
  const [place] = await findUnitPlaces(db, shard, unitReach(actor, "u"), [unitId]);
  if (place === undefined) throw new AppError("not-found");
  return place.path;
}

/** Where a list goes on: `id name`. */
const placeOf = ({ id, name }: { readonly id: string; readonly name: string }) => `${id} ${name}`;

const placeShape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\P{Cc}{1,300})$/u;

function readPlace(text: string): { readonly id: string; readonly name: string } {
  const [, id, name] = placeShape.exec(text) ?? [];
  if (id === undefined || name === undefined) throw new AppError("invalid", { field: "after" });
  return { id, name };
}
