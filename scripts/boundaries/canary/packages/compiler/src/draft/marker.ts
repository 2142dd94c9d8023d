export const marker = "draft";
