/** Writes to standard output, waiting where whoever reads it is slower. */
export function print(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(output, (error) => (error ? reject(error) : resolve()));
  });
}

/** Who reads the pipe may stop early ("| head"): the command then ends at once, and that is no failure. */
export function stopWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
