import type * as Admin from "@luoshi/server/admin";

/** The server as the command uses it: a bundle of its own, built and loaded when a command needs it. */
export interface ServerTools {
  readonly admin: typeof Admin;
  /** The reading process, bundled. */
  readonly reader: string;
  /** Folder of the numbered steps of the database. */
  readonly migrations: string;
  /** Folder of the sample plans and their district, for a demonstration. */
  readonly samples: string;
  /** Builds the site where that is needed; its folder. */
  readonly buildSite: () => Promise<string>;
  /** Takes signals. */
  readonly process: Admin.ServeProcess;
}
