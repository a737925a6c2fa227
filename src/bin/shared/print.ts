/** Writes to standard output, waiting where whoever reads it is slower. */
export function print(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(output, (error) => (error ? reject(error) : resolve()));
  });
}

/** Runs a command that prints; who reads the pipe may stop early ("| head"), which ends the command and is no failure. */
export async function whileRead(command: () => Promise<void>): Promise<void> {
  process.stdout.on('error', () => undefined);
  try {
    await command();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
