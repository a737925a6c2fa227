/** Text of strangers as part of one line: what it may do to a terminal stays out of it. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').toWellFormed();
}
