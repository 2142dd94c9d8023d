export const marker = "plan";
