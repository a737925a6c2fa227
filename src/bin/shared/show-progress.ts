import type { StartProgress } from '../../graph/local-server/local-server.ts';

export interface ProgressDisplay {
  show(progress: StartProgress): void;
  /** Clears the line that is written over and over. */
  end(): void;
}

/** The stages of a start: a line that counts on a terminal, one plain line for each stage in a pipe. */
export function showProgress(stream: NodeJS.WriteStream): ProgressDisplay {
  let stage: StartProgress['stage'] | null = null;
  return {
    show: (progress) => {
      if (stream.isTTY) stream.write(`\r\u001b[2K${textOf(progress)}`);
      else if (progress.stage !== stage) stream.write(`${STAGES[progress.stage]}\n`);
      stage = progress.stage;
    },
    end: () => {
      if (stream.isTTY && stage) stream.write('\r\u001b[2K');
    },
  };
}

/** 137 MB of Neo4j and 23 MB of Maven's own parts. */
const STAGES: Readonly<Record<StartProgress['stage'], string>> = {
  fetching: 'Fetching Neo4j 5.26 Community through Maven (once, about 160 MB) …',
  starting: 'Starting Neo4j …',
  waiting: 'Waiting for another process that is starting or stopping Neo4j …',
};

function textOf(progress: StartProgress): string {
  if (progress.stage !== 'fetching') return STAGES[progress.stage];
  const { jars, megabytes } = progress.fetched;
  return `Fetching Neo4j 5.26 Community through Maven: ${jars} jars, ${megabytes.toFixed(0)} of about 160 MB`;
}
