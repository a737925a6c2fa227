const shared = {
  testEnvironment: 'node',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
};

/** Two projects, so that a server for the database is started only where a test of the run needs one. */
export default {
  projects: [
    {
      ...shared,
      displayName: 'without database',
      testMatch: ['<rootDir>/tests/{unit,contract}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'with database',
      testMatch: ['<rootDir>/tests/{integration,e2e}/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/start-database.ts',
      globalTeardown: '<rootDir>/tests/setup/stop-database.ts',
    },
  ],
  // One graph for all: tests on it run one after the other.
  maxWorkers: 1,
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tests/setup/closing-line-reporter.ts'],
};
