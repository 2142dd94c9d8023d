type Given = Readonly<Record<string, unknown>>;

/** A text behind the `?` of an address: `?text=消防` as `{ text: "消防" }`, at most 100 characters; nothing where there is none. */
export function textField<K extends string>(name: K, given: Given): { readonly [P in K]?: string } {
  const value = given[name];
  const known = typeof value === "string" && value !== "";
  return (known ? { [name]: value.slice(0, 100) } : {}) as { readonly [P in K]?: string };
}

/** A day, `?from=2027-03-01`; nothing where it has not the shape of one. */
export function dayField<K extends string>(name: K, given: Given): { readonly [P in K]?: string } {
  const value = given[name];
  const known = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (known ? { [name]: value } : {}) as { readonly [P in K]?: string };
}

/** A yes, `?overdue=true`; nothing else is one. */
export function yesField<K extends string>(name: K, given: Given): { readonly [P in K]?: true } {
  const known = given[name] === true || given[name] === "true";
  return (known ? { [name]: true } : {}) as { readonly [P in K]?: true };
}

/** One of a few words, `?role=liaison`; nothing where it is none of them. */
export function wordField<K extends string, V extends string>(
  name: K,
  words: readonly V[],
  given: Given,
): { readonly [P in K]?: V } {
  const word = words.find((each) => each === given[name]);
  return (word === undefined ? {} : { [name]: word }) as { readonly [P in K]?: V };
}
