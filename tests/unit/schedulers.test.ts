import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { IMPORT_HELP, parseCommandLine } from '../../src/bin/import/import-command-line.ts';

const FOLDER = new URL('../../docs/schedulers/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'backchannel-schedulers-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What the import says of itself: code and meaning. */
const CODES = new Map(
  [...IMPORT_HELP.slice(IMPORT_HELP.indexOf('Exit codes:')).matchAll(/(\d) ([a-z][a-z ]+)/gu)].map(
    ([, code, meaning]) => [Number(code), meaning!.trim()],
  ),
);

/** Section, then key, then values in their order. */
type Unit = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function unitOf(file: string): Unit {
  const unit = new Map<string, Map<string, string[]>>();
  let section: Map<string, string[]> | undefined;
  for (const line of read(file).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const name = /^\[(?<name>\w+)\]$/u.exec(line)?.groups?.name;
    const [, key, value] = /^(\w+)=(\S.*)$/u.exec(line) ?? [];
    if (name) {
      section = new Map();
      unit.set(name, section);
    } else if (section && key && value) section.set(key, [...(section.get(key) ?? []), value]);
    else throw new Error(`${file}: expected [Section], Key=value or a comment, got ${line}`);
  }
  return unit;
}

/** systemd.unit(5), systemd.service(5), systemd.timer(5), systemd.exec(5) and systemd.kill(5), as far as they are used here. */
const KNOWN_KEYS: Readonly<Record<string, RegExp>> = {
  Unit: /^(?:Description|Documentation|After|Wants|StartLimitIntervalSec|StartLimitBurst)$/u,
  Service:
    /^(?:Type|User|WorkingDirectory|EnvironmentFile|ExecStart|SuccessExitStatus|Restart|RestartSec|RestartPreventExitStatus|KillMode|TimeoutStopSec|TimeoutStartSec|Nice|IOSchedulingClass|NoNewPrivileges|ProtectSystem|PrivateTmp)$/u,
  Timer: /^(?:OnCalendar|RandomizedDelaySec|Persistent)$/u,
  Install: /^WantedBy$/u,
};

/** A program named `name` that writes its arguments to a file and ends with a code. */
function stub(name: string, code: number): string {
  const folder = join(scratch, `${name}-${code}`);
  mkdirSync(folder, { recursive: true });
  const program = join(folder, name);
  writeFileSync(program, `#!/bin/sh\necho "$@" > "${folder}/arguments"\nexit ${code}\n`);
  chmodSync(program, 0o755);
  return folder;
}

test('the import names its exit codes', () => {
  expect(CODES.get(0)).toBe('all well');
  expect(CODES.get(3)).toBe('some articles rejected');
  expect(CODES.get(4)).toBe('database out of reach');
  expect(CODES.get(5)).toBe('another import runs');
});

describe('the units of systemd', () => {
  const service = unitOf('backchannel-import.service').get('Service')!;

  test('know only keys of systemd, each once', () => {
    for (const file of ['backchannel-import.service', 'backchannel-import.timer']) {
      for (const [section, keys] of unitOf(file)) {
        const strange = [...keys].filter(([key, values]) => !KNOWN_KEYS[section]?.test(key) || values.length > 1);
        expect([file, section, strange]).toEqual([file, section, []]);
      }
    }
  });

  test('run the import with options that it has', () => {
    const [program, script, ...options] = service.get('ExecStart')![0]!.split(' ');
    expect(program).toBe(`${service.get('WorkingDirectory')}/node_modules/.bin/node`);
    expect(script).toBe('src/bin/import.ts');
    expect(parseCommandLine(options)).toMatchObject({ mode: 'paths', operands: ['/srv/articles'] });
  });

  test('take rejected articles for success, and try again where the database is away or another imports', () => {
    const codes = (key: string) => service.get(key)![0]!.split(' ').map(Number);
    expect(codes('SuccessExitStatus').map((code) => CODES.get(code))).toEqual(['some articles rejected']);
    const settled = [0, ...codes('SuccessExitStatus'), ...codes('RestartPreventExitStatus')];
    expect([...CODES.keys()].filter((code) => !settled.includes(code))).toEqual([4, 5]);
    expect(service.get('Restart')).toEqual(['on-failure']);
  });

  test('make up for a night in which the machine was off', () => {
    expect(unitOf('backchannel-import.timer').get('Timer')!.get('Persistent')).toEqual(['true']);
  });

  test('are found right by systemd-analyze, where it is there', () => {
    const files = ['backchannel-import.service', 'backchannel-import.timer'].map((name) => {
      const file = join(scratch, name);
      // The checkout is elsewhere than the unit says.
      writeFileSync(file, read(name).replace('/opt/backchannel/node_modules/.bin/node', process.execPath));
      return file;
    });
    const { stderr } = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
    // Units of the machine itself are none of ours.
    expect((stderr ?? '').split('\n').filter((line) => line.includes('backchannel'))).toEqual([]);
  });
});

describe('the crontab', () => {
  const lines = read('backchannel-import.crontab')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [minute, hour, day, month, weekday, ...words] = lines.at(-1)!.split(' ');
  const command = words.join(' ');

  test('has variables, and one line with five times and a command without percent signs', () => {
    expect(lines.slice(0, -1).every((line) => /^[A-Z]+=\S+$/u.test(line))).toBe(true);
    expect([minute, hour, day, month, weekday]).toEqual(['30', '2', '*', '*', '*']);
    // cron takes a percent sign for the end of the line.
    expect(command).not.toMatch(/%/u);
  });

  test('runs the import with options that it has', () => {
    const options = /npm run --silent import -- (?<options>[^>]*) >/u.exec(command)!.groups!.options!.split(' ');
    expect(parseCommandLine(options)).toMatchObject({ mode: 'paths', operands: ['/srv/articles'] });
  });

  test.each([...CODES.keys()])('an import that ends with %d makes mail unless it is 0 or 3', (code) => {
    const folder = stub('npm', code);
    const here = command
      .replace('/opt/backchannel ', `${folder} `)
      .replaceAll('/var/log/backchannel/import.log', `${folder}/log`);
    const { stdout, stderr } = spawnSync('sh', ['-c', here], {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH}` },
    });
    expect(stderr).toBe('');
    expect(stdout).toBe([0, 3].includes(code) ? '' : `import ended with ${code}\n`);
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('run --silent import -- /srv/articles\n');
  });
});

describe('the CronJob of Kubernetes', () => {
  const documents = parseAllDocuments(read('kubernetes.yaml'), { strict: true, uniqueKeys: true });
  // biome-ignore lint/suspicious/noExplicitAny: its shape is what is tested
  const [claim, cronJob]: any[] = documents.map((document) => document.toJS());
  const { spec } = cronJob;
  const job = spec.jobTemplate.spec;
  const pod = job.template.spec;
  const [container] = pod.containers;
  const RULES = new Map<string, unknown>([
    ['Ignore', { onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }],
    ['FailJob', { onExitCodes: { containerName: container.name, operator: 'In', values: [2] } }],
  ]);

  test('is YAML without errors: a claim and a CronJob', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect([claim.kind, claim.apiVersion, cronJob.kind, cronJob.apiVersion]).toEqual([
      'PersistentVolumeClaim',
      'v1',
      'CronJob',
      'batch/v1',
    ]);
  });

  test('runs one at a time, catches up, and ends', () => {
    expect(spec).toMatchObject({ schedule: '30 2 * * *', timeZone: 'Etc/UTC', concurrencyPolicy: 'Forbid' });
    expect(spec.startingDeadlineSeconds).toBeGreaterThan(600);
    expect(job.activeDeadlineSeconds).toBeLessThan(24 * 3600);
  });

  test('knows only fields of its kind', () => {
    const keys = (object: object) => Object.keys(object).sort();
    expect(keys(spec)).toEqual([
      'concurrencyPolicy',
      'failedJobsHistoryLimit',
      'jobTemplate',
      'schedule',
      'startingDeadlineSeconds',
      'successfulJobsHistoryLimit',
      'timeZone',
    ]);
    expect(keys(job)).toEqual(['activeDeadlineSeconds', 'backoffLimit', 'podFailurePolicy', 'template']);
    // A policy for failed pods is refused with any other.
    expect(pod.restartPolicy).toBe('Never');
    for (const { action, ...rule } of job.podFailurePolicy.rules)
      expect([action, rule]).toEqual([action, RULES.get(action)]);
  });

  test('takes the password from a secret, keeps rejected articles on a volume, and bounds what it uses', () => {
    expect(container.envFrom).toEqual([{ secretRef: { name: 'backchannel-neo4j' } }]);
    expect(read('kubernetes.yaml').match(/NEO4J_PASSWORD/gu)).toHaveLength(1);
    const volumes = pod.volumes.map(({ name }: { name: string }) => name).sort();
    expect(container.volumeMounts.map(({ name }: { name: string }) => name).sort()).toEqual(volumes);
    const data = container.volumeMounts.find(({ name }: { name: string }) => name === 'data');
    expect(container.env).toContainEqual({ name: 'BACKCHANNEL_DATA', value: data.mountPath });
    expect(pod.volumes.find(({ name }: { name: string }) => name === 'data').persistentVolumeClaim.claimName).toBe(
      claim.metadata.name,
    );
    expect(Object.keys(container.resources)).toEqual(['requests', 'limits']);
  });

  test('runs the import with options that it has, from the folder that is mounted', () => {
    const command = parseCommandLine(container.args);
    const articles = container.volumeMounts.find(({ name }: { name: string }) => name === 'articles');
    expect(command?.operands).toEqual([articles.mountPath]);
  });

  test.each([...CODES.keys(), 130, 143])(
    'an import that ends with %d ends its container with the same code, but 3 is 0',
    (code) => {
      const folder = stub('node', code);
      const [shell, ...shellArguments] = container.command;
      const { status, stderr } = spawnSync(shell, [...shellArguments, ...container.args], {
        encoding: 'utf8',
        env: { PATH: `${folder}:${process.env.PATH}` },
      });
      expect({ status, stderr }).toEqual({ status: code === 3 ? 0 : code, stderr: '' });
      expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('src/bin/import.ts /articles\n');
    },
  );

  test('a container that is to end lets the import finish, and ends with its code', () => {
    const folder = stub('node', 0);
    // An import that takes its time after SIGTERM, which its grandparent sends to the shell.
    const slow =
      '#!/bin/sh\ntrap "sleep 0.3; echo finished; exit 143" TERM\nsleep 1\nkill -TERM $PPID\nwhile :; do sleep 0.05; done\n';
    writeFileSync(join(folder, 'node'), slow);
    const [shell, ...shellArguments] = container.command;
    const { status, stdout } = spawnSync(shell, [...shellArguments, ...container.args], {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH}` },
      timeout: 20_000,
    });
    expect({ status, stdout }).toEqual({ status: 143, stdout: 'finished\n' });
  });
});
