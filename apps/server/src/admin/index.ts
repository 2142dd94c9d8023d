export { type ServeOptions, type ServeProcess, serve } from "./serve.ts";
export type { ServerFiles } from "./start-server.ts";
