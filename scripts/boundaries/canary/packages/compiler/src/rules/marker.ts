export const marker = "rules";
