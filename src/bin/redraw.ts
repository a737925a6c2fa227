import { loadConfig } from '../config.ts';
import { openImportLease } from '../graph/import-lease.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { rebuildProjection } from '../graph/rebuild-projection.ts';
import { connectDatabase } from './shared/connect.ts';
import { helpWasAsked, runCommand } from './shared/run-command.ts';
import { tellRedraw } from './shared/tell-redraw.ts';

// Brings what is derived from claims up to date with them, for a graph that somebody changed by hand.
await runCommand(async () => {
  if (helpWasAsked('npm run redraw', 'Brings the relations and counts of entities up to date with their claims.'))
    return;
  const config = loadConfig();
  const connection = await connectDatabase(config, process.env);
  try {
    await applyMigrations(connection.database, { connectedAs: connection.user, onRedraw: tellRedraw });
    const lease = await openImportLease(connection.database, { purpose: 'redraw' });
    try {
      const { drawn, corrected, withdrawn, recounted } = await rebuildProjection(lease.database);
      process.stdout.write(
        `relations drawn ${drawn}, corrected ${corrected}, withdrawn ${withdrawn} · counts corrected ${recounted}\n`,
      );
    } finally {
      await lease.release();
    }
  } finally {
    await connection.close();
  }
});
