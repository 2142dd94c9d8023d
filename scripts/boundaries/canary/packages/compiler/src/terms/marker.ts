export const marker = "terms";
