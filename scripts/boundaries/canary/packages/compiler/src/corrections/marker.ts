export const marker = "corrections";
