import type { Rule } from "../rule.ts";
import { findActors } from "./actors.ts";
import { findBodies } from "./bodies.ts";
import { findDocumentTitles } from "./document-titles.ts";
import { findHeadings } from "./headings.ts";
import { findParties } from "./parties.ts";
import { findSayings } from "./sayings.ts";
import { findSetPhrases } from "./set-phrases.ts";
import { findSwapped } from "./swapped.ts";
import { findTitles } from "./titles.ts";
import { findUnits } from "./units.ts";

/**
 * One unit, activity, saying or document under two names. Only where the grammar of the place says that both must be
 * the same: owner lists, lists that run parallel, sayings in quotation marks, titles in 《》.
 */
export const nameMismatch: Rule = (context) => [
  ...findUnits(context),
  ...findParties(context),
  ...findBodies(context),
  ...findSwapped(context),
  ...findHeadings(context),
  ...findSayings(context),
  ...findSetPhrases(context),
  ...findTitles(context),
  ...findDocumentTitles(context),
  ...findActors(context),
];
