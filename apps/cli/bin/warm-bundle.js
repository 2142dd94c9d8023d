// Runs `check` from the bundle given first over the file given second; started once, behind a build.
import { runBundle } from "./run-bundle.js";

const [main = "", plan = ""] = process.argv.slice(2);
process.exitCode = await runBundle(main, ["check", plan], async () => null);
