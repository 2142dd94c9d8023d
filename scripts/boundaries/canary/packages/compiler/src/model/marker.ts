export const marker = "model";
