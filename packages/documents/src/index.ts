/** The readers' and writers' public names. */
export {};
