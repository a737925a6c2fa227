import { parseArgs } from 'node:util';
import {
  type ApiKey,
  formatApiKey,
  isKeyName,
  makeApiKey,
  parseApiKeys,
  SCOPES,
  type Scope,
} from '../api/access/api-key.ts';
import { changeKeyFile, readKeyFile } from '../api/access/key-file.ts';
import { type Config, loadConfig } from '../config.ts';
import { BackchannelError } from '../model/errors.ts';
import { print } from './shared/print.ts';
import { runCommand } from './shared/run-command.ts';

const HELP = `Usage: npm run -s key -- add NAME [--scope SCOPE]… [--print]
       npm run -s key -- list
       npm run -s key -- remove NAME

Makes, lists and removes API keys. A key is shown once, when it is made; only its hash is kept, in
the file api-keys of the data folder (or API_KEYS_FILE). A running service takes up a change within
a second. With the first key every question needs one.

  NAME      1 to 64 letters, digits and . _ -: who or what has the key
  --scope   what it opens; read where nothing is said
${Object.entries(SCOPES)
  .map(([scope, opens]) => `              ${scope.padEnd(8)}${opens}`)
  .join('\n')}
  --print   writes no file, but prints the line API_KEYS=… for the environment or .env (the key
            itself goes to standard error)
  --help    this text

Exit codes: 0 all well, 2 usage or settings.
`;

type Command = (config: Config, name: string, options: Options) => Promise<void>;
interface Options {
  readonly scopes: readonly Scope[];
  readonly print: boolean;
}

const COMMANDS: Readonly<Record<string, { readonly named: boolean; readonly run: Command }>> = {
  add: { named: true, run: add },
  list: { named: false, run: list },
  remove: { named: true, run: remove },
};

// API keys: who may ask, where that is not everybody on this machine.
await runCommand(async () => {
  const asked = argumentsOf(process.argv.slice(2));
  if (asked) await asked.run(loadConfig(), asked.name, asked.options);
  else await print(HELP);
});

/** Null where help was asked for. @throws {BackchannelError} BAD_INPUT */
function argumentsOf(commandLine: string[]) {
  const { values, positionals } = parsed(commandLine);
  if (values.help) return null;
  const [verb = 'nothing', name = '', ...more] = positionals;
  const command = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (!command) throw misused(`Expected add, list or remove, got ${verb}.`);
  if (more.length > 0 || (name !== '') !== command.named) {
    throw misused(
      `Expected ${command.named ? 'one NAME' : 'nothing'} after ${verb}, got ${positionals.length - 1} words.`,
    );
  }
  if (command.named && !isKeyName(name)) {
    throw misused(`Expected a NAME of 1 to 64 letters, digits and . _ -, got ${JSON.stringify(name)}.`);
  }
  const scopes = (values.scope ?? ['read']).flatMap((each) => each.split(','));
  const strange = scopes.find((each) => !Object.hasOwn(SCOPES, each));
  if (strange !== undefined) {
    throw misused(`Expected a scope of ${Object.keys(SCOPES).join(' or ')}, got ${JSON.stringify(strange)}.`);
  }
  const options: Options = { scopes: [...new Set(scopes as Scope[])], print: values.print ?? false };
  return { run: command.run, name, options };
}

function parsed(args: string[]) {
  const options = {
    scope: { type: 'string', multiple: true },
    print: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (cause) {
    throw misused(`${(cause as Error).message.split('. ')[0]}.`, cause);
  }
}

function misused(message: string, cause?: unknown): BackchannelError {
  return new BackchannelError('BAD_INPUT', `${message}\n\n${HELP}`, { cause });
}

async function add(config: Config, name: string, options: Options): Promise<void> {
  const { key, entry } = makeApiKey(name, options.scopes, new Date().toISOString().slice(0, 10));
  const advice = 'It is shown this once: keep it where passwords are kept.';
  if (options.print) {
    process.stderr.write(`The key “${name}”: ${key}\n${advice}\n`);
    await print(`API_KEYS=${formatApiKey(entry)}\n`);
    return;
  }
  changeKeyFile(config.apiKeysFile, (keys) => {
    if (!keys.some((each) => each.name === name)) return [...keys, entry];
    throw new BackchannelError(
      'BAD_INPUT',
      `Expected a NAME that no key has, got ${name}. Take another, or first: npm run key -- remove ${name}`,
    );
  });
  process.stderr.write(`The key “${name}”, for ${entry.scopes.join(' and ')}. ${advice}\n`);
  await print(`${key}\n`);
}

async function list({ apiKeys, apiKeysFile }: Config): Promise<void> {
  const rows = [
    ...parseApiKeys(apiKeys, 'API_KEYS').map((key) => row(key, 'API_KEYS')),
    ...readKeyFile(apiKeysFile).map((key) => row(key, apiKeysFile)),
  ];
  if (rows.length === 0) process.stderr.write('There are no keys. Make one: npm run key -- add NAME\n');
  else await print(`${rows.join('\n')}\n`);
}

function row({ name, scopes, created }: ApiKey, where: string): string {
  return [name.padEnd(20), scopes.join('+').padEnd(11), created, where].join('  ');
}

async function remove({ apiKeys, apiKeysFile }: Config, name: string): Promise<void> {
  changeKeyFile(apiKeysFile, (keys) => {
    const others = keys.filter((key) => key.name !== name);
    if (others.length < keys.length) return others;
    const isInline = parseApiKeys(apiKeys, 'API_KEYS').some((key) => key.name === name);
    throw new BackchannelError(
      'BAD_INPUT',
      isInline
        ? `Expected a key of ${apiKeysFile}, but ${name} stands in API_KEYS. Take it out there, and start the service anew.`
        : `Expected the NAME of a key, got ${name}. npm run key -- list shows them.`,
    );
  });
  process.stderr.write(`The key “${name}” opens nothing any more.\n`);
}
