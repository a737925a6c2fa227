import { loadConfig } from '../config.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { connectDatabase } from './shared/connect.ts';
import { helpWasAsked, runCommand } from './shared/run-command.ts';
import { tellRedraw } from './shared/tell-redraw.ts';

// Brings the schema of the database up to date.
await runCommand(async () => {
  if (helpWasAsked('npm run migrate', 'Brings the schema of the database up to date.')) return;
  const config = loadConfig();
  const connection = await connectDatabase(config, process.env);
  try {
    const { applied } = await applyMigrations(connection.database, {
      connectedAs: connection.user,
      onRedraw: tellRedraw,
    });
    const text = applied.length === 0 ? 'The schema is up to date.' : `Applied migrations: ${applied.join(', ')}.`;
    process.stdout.write(`${text}\n`);
  } finally {
    await connection.close();
  }
});
