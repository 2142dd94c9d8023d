export const marker = "source";
