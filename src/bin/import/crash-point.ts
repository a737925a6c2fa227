import type { Environment } from '../../config.ts';
import { BackchannelError } from '../../model/errors.ts';

/**
 * For tests of what a crash leaves behind: BACKCHANNEL_CRASH_AT=`before commit#3` ends the process as kill -9 does when it
 * passes that step for the third time. Names of steps: src/importing/crash-points.ts.
 * @returns null where no crash is asked for
 * @throws {BackchannelError} BAD_CONFIG
 */
export function crashPoint({ BACKCHANNEL_CRASH_AT: wanted }: Environment): ((step: string) => void) | null {
  if (wanted === undefined || wanted === '') return null;
  const { step, count } = /^(?<step>.+)#(?<count>[1-9]\d*)$/u.exec(wanted)?.groups ?? {};
  if (step === undefined) {
    throw new BackchannelError(
      'BAD_CONFIG',
      `BACKCHANNEL_CRASH_AT: expected a step and how often it is passed, such as “before commit#3”, got “${wanted}”.`,
    );
  }
  let left = Number(count);
  return (passed) => {
    if (passed === step && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
