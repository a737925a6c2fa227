import { Neo4jContainer } from '@testcontainers/neo4j';
import { getContainerRuntimeClient } from 'testcontainers';
import type { DatabaseTarget } from '../../src/graph/database.ts';

export interface ContainerDatabase {
  readonly target: DatabaseTarget;
  stop(): Promise<void>;
}

/** The image that docker-compose.yml runs. */
const IMAGE = 'neo4j:5.26-community';

/**
 * A Neo4j in a container, empty, gone after `stop`; null where no Docker engine answers.
 * @throws {Error} where an engine answers but cannot run the image
 */
export async function startContainerDatabase(): Promise<ContainerDatabase | null> {
  if (!(await engineAnswers())) return null;
  const container = await new Neo4jContainer(IMAGE)
    .withPassword('backchannel')
    .withEnvironment({
      NEO4J_server_memory_heap_max__size: '512m',
      NEO4J_server_memory_pagecache_size: '256m',
      NEO4J_dbms_usage__report_enabled: 'false',
    })
    .start();
  return {
    target: {
      // Without the slash at the end that the container's own getBoltUri puts there.
      uri: `bolt://${container.getHost()}:${container.getMappedPort(7687)}`,
      user: container.getUsername(),
      password: container.getPassword(),
      database: 'neo4j',
    },
    stop: async () => {
      await container.stop();
    },
  };
}

async function engineAnswers(): Promise<boolean> {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}
