import { commentEndpoints } from "./comment.ts";
import { fileEndpoints } from "./file.ts";
import { planEndpoints } from "./plan.ts";
import { reviewEndpoints } from "./review.ts";
import { sessionEndpoints } from "./session.ts";

export * from "./client.ts";
export * from "./comment.ts";
export * from "./endpoint.ts";
export * from "./error.ts";
export * from "./file.ts";
export * from "./plan.ts";
export * from "./review.ts";
export * from "./session.ts";
export * from "./value.ts";

/** Every route of the server by its name. */
export const endpoints = {
  ...commentEndpoints,
  ...fileEndpoints,
  ...planEndpoints,
  ...reviewEndpoints,
  ...sessionEndpoints,
} as const;

/** Types of all endpoints. */
export type Endpoints = typeof endpoints;
