import { restore } from '../graph/maintenance/restore.ts';
import { runOneFileCommand } from './shared/one-file-command.ts';
import { runCommand } from './shared/run-command.ts';
import { tellRedraw } from './shared/tell-redraw.ts';

const HELP = `Usage: npm run -s restore -- [--replace] [--json] FILE

Fills an empty database from a file that npm run backup wrote, and makes sure that the graph is the same.
The file is checked to its end before anything is written. Broken off, it can simply be run again;
until it has ended, no other command takes the graph for a whole one.

  FILE       the backup
  --replace  removes the graph that is there first
  --json     what was restored as one JSON object
  --help     this text

The database is the one of NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, else the local server.
Exit codes: 0 all well, 2 usage, a damaged file or a database that is not empty, 4 database out of reach,
5 an import is at work, 1 anything else, a graph unlike the backup too.
`;

await runCommand(() =>
  runOneFileCommand({
    help: HELP,
    force: 'replace',
    stopped: 'Stopped: the graph is not whole. Run npm run restore again.',
    async work({ connection, file, force, signal, onProgress }) {
      const begun = Date.now();
      const { database, user } = connection;
      const report = await restore(database, file, {
        replace: force,
        connectedAs: user,
        onRedraw: tellRedraw,
        signal,
        onProgress,
      });
      const seconds = (Date.now() - begun) / 1000;
      const { nodes, relationships, hash } = report;
      return {
        object: { file, ...report, seconds },
        text: `nodes ${nodes} · relationships ${relationships} · ${seconds.toFixed(1)} s\ngraph hash ${hash}, as in the backup`,
      };
    },
  }),
);
