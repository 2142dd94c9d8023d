export const endpoints = 1;
