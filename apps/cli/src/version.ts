/** The version of the command, as its package.json has it; a test holds the two equal. */
export const VERSION = "0.1.0";
