export const marker = "diagnostics";
