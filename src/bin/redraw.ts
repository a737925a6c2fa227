import { loadConfig } from '../config.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { rebuildProjection } from '../graph/rebuild-projection.ts';
import { connectDatabase } from './connect.ts';
import { helpWasAsked, runCommand } from './run-command.ts';

// Brings the edges between entities up to date with their claims, for a graph that somebody changed by hand.
await runCommand(async () => {
  if (helpWasAsked('npm run redraw', 'Brings the drawn edges between entities up to date with their claims.')) return;
  const config = loadConfig();
  const connection = await connectDatabase(config, process.env);
  try {
    await applyMigrations(connection.database, { connectedAs: connection.user });
    const { drawn, withdrawn } = await rebuildProjection(connection.database);
    process.stdout.write(`missing ones drawn ${drawn} · withdrawn ${withdrawn}\n`);
  } finally {
    await connection.close();
  }
});
