import { CallError } from "../contract/client.ts";

/** The refusal of a call that must not succeed; anything else fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<CallError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CallError) return error;
    throw error;
  }
  throw new Error("the call was to be refused, and was not");
}
