export const marker = "diff";
