export const compile = "compile";
