import { BackchannelError } from '../../model/errors.ts';

/** No suitable Java, no Maven, or no way to the jars: this machine cannot run the local server, another way must do. */
export class LocalServerImpossible extends BackchannelError {
  constructor(reason: string, options?: ErrorOptions) {
    super('BAD_CONFIG', reason, options);
  }
}
