/** One sentence or two for a person, in both languages: what is the case and what to do. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}
