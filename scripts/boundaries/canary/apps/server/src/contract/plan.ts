// The page reads the contract: zod and its own files.
import { readFileSync } from "node:fs"; // banned: oxlint/no-nodejs-modules oxlint/no-restricted-imports
import { compile } from "@luoshi/compiler"; // banned: oxlint/no-restricted-imports
import { z } from "zod";
import { start } from "../admin/index.ts"; // banned: oxlint/no-restricted-imports

export const plan: unknown = [z, readFileSync, compile, start];
