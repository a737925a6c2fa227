/** Characters of a line that is broken because it is full. */
const SHORTEST_WRAPPED = 45;
const LONGEST_WRAPPED = 110;

/** Whether the lines of a text are broken to a width: long enough, none much longer, few ending in a full stop. */
export function isHardWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const broken = lines.filter(
    (line) => line.length >= SHORTEST_WRAPPED && line.length <= LONGEST_WRAPPED && !/[.!?"”]\s*$/.test(line),
  );
  return lines.every((line) => line.length <= LONGEST_WRAPPED) && broken.length * 2 > lines.length;
}
