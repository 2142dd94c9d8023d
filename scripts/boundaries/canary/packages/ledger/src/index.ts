export const ledger = "ledger";
