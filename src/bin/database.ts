import { loadConfig } from '../config.ts';
import { BackchannelError } from '../model/errors.ts';
import { startLocalServer } from './shared/connect.ts';
import { endOnSignal, helpWasAsked, runCommand } from './shared/run-command.ts';

// Runs the local Neo4j by itself, in the foreground, until Ctrl-C.
await runCommand(async () => {
  if (helpWasAsked('npm run database', 'Runs the local Neo4j alone, until Ctrl-C.')) return;
  const config = loadConfig();
  if (config.remoteDatabase) {
    const message = `NEO4J_URI names a server (${config.remoteDatabase.uri}), so no local one is run. Unset it to run one.`;
    throw new BackchannelError('BAD_CONFIG', message);
  }
  const server = await startLocalServer(config, process.env);
  process.stdout.write(
    [
      `Neo4j ${server.started ? 'runs' : 'ran already, and is kept running'} until Ctrl-C; data in ${config.dataFolder}`,
      `  Browser   ${server.browserUrl}`,
      `  Bolt      ${server.uri}`,
      `  user      ${server.user}`,
      `  password  ${server.password}`,
      '',
    ].join('\n'),
  );
  await endOnSignal();
  process.stdout.write('Stopping Neo4j, where nobody else uses it …\n');
  await server.close();
});
