#!/usr/bin/env node
// Replaced in the next commit by the launcher that builds on its first run.
import { main } from "../dist/main.js";

process.exitCode = await main(process.argv.slice(2), process);
