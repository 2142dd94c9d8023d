/** The compiler's public names, in the order the data flows. */
export {};
