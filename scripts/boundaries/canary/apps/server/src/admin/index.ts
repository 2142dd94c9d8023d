export const start = "start";
