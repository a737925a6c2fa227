import { existsSync } from 'node:fs';
import { backUp } from '../graph/maintenance/back-up.ts';
import { BackchannelError } from '../model/errors.ts';
import { runOneFileCommand } from './shared/one-file-command.ts';
import { runCommand } from './shared/run-command.ts';

const HELP = `Usage: npm run -s backup -- [--overwrite] [--json] FILE

Writes the whole graph into a file of JSON lines, packed with gzip: articles, claims, entities and all
that is drawn from them, import runs and rejected articles. Readers may go on meanwhile; imports may not.

  FILE         such as backchannel-2026-01-31.ndjson.gz; it is there only when it is whole
  --overwrite  takes the place of a file that is there already
  --json       what was written as one JSON object
  --help       this text

The database is the one of NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, else the local server.
Exit codes: 0 all well, 2 usage, 4 database out of reach, 5 an import is at work, 1 anything else.
`;

await runCommand(() =>
  runOneFileCommand({
    help: HELP,
    force: 'overwrite',
    stopped: 'Stopped: no backup was written.',
    async work({ connection, file, force, signal, onProgress }) {
      if (!force && existsSync(file)) {
        const message = `Expected the name of a new file, but ${file} is there. Name another, or add --overwrite.`;
        throw new BackchannelError('BAD_INPUT', message);
      }
      const begun = Date.now();
      const at = new Date(begun).toISOString();
      const report = await backUp(connection.database, file, { at, signal, onProgress });
      const seconds = (Date.now() - begun) / 1000;
      const { nodes, relationships, bytes, hash } = report;
      const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
      return {
        object: { file, ...report, seconds },
        text: `${file}: nodes ${nodes} · relationships ${relationships} · ${size} · ${seconds.toFixed(1)} s\ngraph hash ${hash}`,
      };
    },
  }),
);
