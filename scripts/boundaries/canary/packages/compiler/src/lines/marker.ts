export const marker = "lines";
