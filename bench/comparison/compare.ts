import { casesOf, type Heat } from '../questions/cases.ts';
import type { Question } from '../questions/question.ts';
import { QUESTIONS } from '../questions/questions.ts';
import type { Store } from '../store/open-store.ts';
import { type Child, openChild } from '../systems/child.ts';
import { openCountingProxy } from '../systems/counting-proxy.ts';
import type { DatabaseAddress } from '../systems/messages.ts';
import type { Wanted } from './arguments.ts';
import { type Figures, figuresOf } from './figures.ts';
import { measure, warmUp } from './measure.ts';
import { type Counted, type Proven, proveEqual } from './prove-equal.ts';

interface Prepared {
  readonly question: Question;
  readonly heat: Heat;
  readonly proven: Proven;
}

const HEATS: readonly Heat[] = ['cold', 'hot'];

/** Proves that all answer alike, then lets them run against each other. */
export async function compare(
  { server, database }: Store,
  wanted: Wanted,
  say: (line: string) => void,
): Promise<readonly Figures[]> {
  const cases = await casesOf(database);
  const questions = QUESTIONS.filter(({ name }) => name.includes(wanted.only));
  say(
    `${cases.cold.length} cold entities, ${cases.hotPairs.length} hot pairs, ${cases.coldTogether.length} cold pairs`,
  );
  const address = { uri: server.uri, user: server.user, password: server.password };
  const prepared = await prepare(address, async (ours, floor, rival) => {
    const all: Prepared[] = [];
    for (const question of questions) {
      for (const heat of HEATS) {
        const proven = await proveEqual(question, question.values(cases, heat), ours, floor, rival);
        say(`  same answers: ${question.name}, ${heat}`);
        all.push({ question, heat, proven });
      }
    }
    return all;
  });
  const flags = wanted.profile ? ['--cpu-prof', `--cpu-prof-dir=${wanted.profile}`] : [];
  const systems = {
    ours: await openChild('ours.ts', address, flags),
    rival: await openChild('rival.mjs', address),
    floor: await openChild('floor.ts', address),
  };
  try {
    const figures: Figures[] = [];
    const { rounds, requests } = wanted;
    const course = prepared.map(({ question, heat, proven }) => ({
      about: { question, heat, proven },
      parts: [question, question.values(cases, heat), proven.statements, systems] as const,
      options: { rounds, requests, rivalMs: proven.rivalMs, withRival: proven.none === null },
    }));
    for (const { parts, options } of course) await warmUp(...parts, options);
    say('  warm');
    for (const { about, parts, options } of course) {
      const measured = await measure(...parts, options);
      const { name, growing = false } = about.question;
      const { ours, rival, none } = about.proven;
      figures.push(figuresOf({ question: name, heat: about.heat, growing, none, ours, rival }, measured));
      say(`  measured: ${name}, ${about.heat}`);
    }
    return figures;
  } finally {
    await Promise.all(Object.values(systems).map((child: Child) => child.close()));
  }
}

/** Children of their own, whose ways to the database are counted. */
async function prepare<T>(
  address: DatabaseAddress,
  work: (ours: Counted, floor: Child, rival: Counted) => Promise<T>,
): Promise<T> {
  const proxies = [await openCountingProxy(address.uri), await openCountingProxy(address.uri)] as const;
  const children: Child[] = [];
  const open = async (program: string, uri: string) => {
    const child = await openChild(program, { ...address, uri });
    children.push(child);
    return child;
  };
  try {
    const ours = { child: await open('ours.ts', proxies[0].uri), proxy: proxies[0] };
    const rival = { child: await open('rival.mjs', proxies[1].uri), proxy: proxies[1] };
    return await work(ours, await open('floor.ts', address.uri), rival);
  } finally {
    await Promise.all(children.map((child) => child.close()));
    await Promise.all(proxies.map((proxy) => proxy.close()));
  }
}
