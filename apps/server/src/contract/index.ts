import { accountEndpoints } from "./account.ts";
import { commentEndpoints } from "./comment.ts";
import { dispatchEndpoints } from "./dispatch.ts";
import { dutyEndpoints } from "./duty.ts";
import { eventEndpoints } from "./event.ts";
import { fileEndpoints } from "./file.ts";
import { importEndpoints } from "./import.ts";
import { inboxEndpoints } from "./inbox.ts";
import { personEndpoints } from "./person.ts";
import { planEndpoints } from "./plan.ts";
import { reportEndpoints } from "./report.ts";
import { reviewEndpoints } from "./review.ts";
import { rollUpEndpoints } from "./roll-up.ts";
import { sessionEndpoints } from "./session.ts";
import { setUpEndpoints } from "./set-up.ts";
import { unitEndpoints } from "./unit.ts";
import { unitSetEndpoints } from "./unit-set.ts";
import { workgroupEndpoints } from "./workgroup.ts";

export * from "./account.ts";
export * from "./client.ts";
export * from "./comment.ts";
export * from "./dispatch.ts";
export * from "./duty.ts";
export * from "./endpoint.ts";
export * from "./error.ts";
export * from "./event.ts";
export * from "./file.ts";
export * from "./import.ts";
export * from "./inbox.ts";
export * from "./person.ts";
export * from "./plan.ts";
export * from "./report.ts";
export * from "./review.ts";
export * from "./roll-up.ts";
export * from "./session.ts";
export * from "./set-up.ts";
export * from "./unit.ts";
export * from "./unit-set.ts";
export * from "./value.ts";
export * from "./workgroup.ts";

/** Every route of the server by its name. */
export const endpoints = {
  ...accountEndpoints,
  ...commentEndpoints,
  ...eventEndpoints,
  ...fileEndpoints,
  ...importEndpoints,
  ...personEndpoints,
  ...planEndpoints,
  ...reviewEndpoints,
  ...dispatchEndpoints,
  ...dutyEndpoints,
  ...inboxEndpoints,
  ...reportEndpoints,
  ...rollUpEndpoints,
  ...sessionEndpoints,
  ...setUpEndpoints,
  ...unitEndpoints,
  ...unitSetEndpoints,
  ...workgroupEndpoints,
} as const;

/** Types of all endpoints. */
export type Endpoints = typeof endpoints;
