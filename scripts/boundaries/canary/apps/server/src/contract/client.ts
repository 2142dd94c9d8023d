export type Call = string;
