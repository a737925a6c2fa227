import { loadConfig } from '../config.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { rebuildProjection } from '../graph/rebuild-projection.ts';
import { connectDatabase } from './connect.ts';
import { runCommand } from './run-command.ts';

// Draws all edges between entities anew from their claims, for a graph that somebody changed by hand.
await runCommand(async () => {
  const config = loadConfig();
  const connection = await connectDatabase(config, process.env);
  try {
    await applyMigrations(connection.database, { connectedAs: connection.user });
    const { erased, drawn } = await rebuildProjection(connection.database);
    process.stdout.write(`erased ${erased} · drawn ${drawn}\n`);
  } finally {
    await connection.close();
  }
});
