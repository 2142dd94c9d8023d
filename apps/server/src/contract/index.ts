import { sessionEndpoints } from "./session.ts";

export * from "./client.ts";
export * from "./endpoint.ts";
export * from "./error.ts";
export * from "./session.ts";
export * from "./value.ts";

/** Every route of the server by its name. */
export const endpoints = { ...sessionEndpoints } as const;

/** Types of all endpoints. */
export type Endpoints = typeof endpoints;
