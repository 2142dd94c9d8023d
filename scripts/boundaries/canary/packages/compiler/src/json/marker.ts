export const marker = "json";
