/** The plan that the task lists are tested with; the command's tests check and compile the same one. */
export { READING_PLAN } from "../../../../packages/documents/src/testing/fictional-plan.ts";
