/**
 * A table that words of a text are looked up in: it holds its own entries and nothing else. In a plain object the word
 * "constructor" finds a function, and reading went wrong or failed on it.
 */
export function wordTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
