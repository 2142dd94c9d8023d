export const documents = "documents";
