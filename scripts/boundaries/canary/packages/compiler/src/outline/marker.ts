export const marker = "outline";
