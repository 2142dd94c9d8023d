export const name = "not kebab-case"; // banned: biome/useFilenamingConvention
