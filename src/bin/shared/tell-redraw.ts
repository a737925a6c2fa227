/** For people who wait, in place of silence. */
export function tellRedraw(): void {
  process.stderr.write('This graph is of an older version: drawing its relations and counting its months …\n');
}
