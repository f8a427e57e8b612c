// The engine's own process. Plain JavaScript, because it is started as it stands by Node, both
// from the sources (tests) and from the build; its types are checked like everything else.
//
// It is given an empty environment, no standard input, and one pipe (descriptor 3) to its parent.
// When the pipe closes, the parent is gone and this process ends at once.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import os from 'node:os';

import { version } from '@duckdb/node-api';

import { appendBatch } from './append.js';
import { ValueError } from './cells.js';
import { readFrames, writeFrame } from './frames.js';
import { ProbeError, openReader } from './open-reader.js';
import { attach, detach, openWriter } from './open-writer.js';
import { NOTHING, runQuery, runStatement, runTransaction } from './statements.js';

/** @import { DuckDBConnection } from '@duckdb/node-api' */
/** @import { FailureCode, OpenRequest, Reply, Request, Work, WorkResult } from '../protocol.ts' */

/** Between repeated interrupts of a statement that has not yet noticed, in milliseconds. */
const INTERRUPT_EVERY = 20;
const EXIT_FILE = 66;
const EXIT_PROBE = 70;

const parent = new Socket({ fd: 3 });
/** @type {OpenRequest['role']} */
let role = 'reader';
/** @type {DuckDBConnection[]} */
let connections = [];
/** Statements under way. @type {Map<number, { connection: DuckDBConnection, stop: NodeJS.Timeout | null }>} */
const running = new Map();

parent.on('error', endAtOnce);
parent.on('close', endAtOnce);
readFrames(parent, (message) => void receive(/** @type {Request} */ (message)));
stepAside();

/** @param {Request} request */
async function receive(request) {
  switch (request.kind) {
    case 'open':
      await open(request);
      break;
    case 'work':
      await serve(request);
      break;
    case 'interrupt':
      interrupt(request.id);
      break;
    default:
      throw new Error(`unknown request: ${JSON.stringify(request)}`);
  }
}

/** @param {OpenRequest} request */
async function open(request) {
  role = request.role;
  try {
    connections = await (request.role === 'reader' ? openReader(request) : openWriter(request));
    if (request.reportMemory) setInterval(reportMemory, 50).unref();
    send({ kind: 'ready', version: version() });
  } catch (error) {
    const isProbe = error instanceof ProbeError;
    send({ kind: 'unopened', reason: isProbe ? 'probe' : 'file', message: messageOf(error) });
    parent.end(() => process.exit(isProbe ? EXIT_PROBE : EXIT_FILE));
  }
}

/** @param {Extract<Request, { kind: 'work' }>} request */
async function serve({ id, slot, work }) {
  const connection = connections[slot];
  const echo = createHash('sha256').update(textOf(work)).digest('hex');
  if (connection === undefined) throw new Error(`no connection ${slot}`);
  const entry = { connection, stop: null };
  running.set(id, entry);
  try {
    send({ kind: 'done', id, echo, result: await perform(connection, work) });
  } catch (error) {
    send({ kind: 'failed', id, echo, code: failureOf(error), message: messageOf(error) });
  } finally {
    if (entry.stop !== null) clearInterval(entry.stop);
    running.delete(id);
  }
}

/**
 * @param {DuckDBConnection} connection
 * @param {Work} work
 * @returns {Promise<WorkResult>}
 */
async function perform(connection, work) {
  switch (work.kind) {
    case 'run':
      return role === 'reader' ? runQuery(connection, work) : runStatement(connection, work);
    case 'transaction':
      return runTransaction(connection, work.statements);
    case 'append':
      return appendBatch(connection, work);
    case 'checkpoint':
      await connection.run('checkpoint');
      return NOTHING;
    case 'attach':
      await attach(connection, work);
      return NOTHING;
    case 'detach':
      await detach(connection, work.catalog);
      return NOTHING;
    default:
      throw new Error(`unknown work: ${JSON.stringify(work)}`);
  }
}

/**
 * What the reply's hash is taken over, so that the door can tell whose answer it holds.
 * @param {Work} work
 */
function textOf(work) {
  switch (work.kind) {
    case 'run':
      return work.text;
    case 'transaction':
      return work.statements.map((statement) => statement.text).join('\0');
    default:
      return work.kind;
  }
}

/** An interrupt that comes between two steps is lost, so it is repeated until the work ends. @param {number} id */
function interrupt(id) {
  const entry = running.get(id);
  if (entry === undefined || entry.stop !== null) return;
  entry.connection.interrupt();
  entry.stop = setInterval(() => entry.connection.interrupt(), INTERRUPT_EVERY);
}

/**
 * @param {unknown} error
 * @returns {FailureCode}
 */
function failureOf(error) {
  const message = messageOf(error);
  if (error instanceof ValueError) return 'value';
  if (/^INTERRUPT Error/i.test(message)) return 'interrupted';
  if (/^Out of Memory Error/i.test(message)) return 'memory';
  return 'error';
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {Reply} reply */
function send(reply) {
  writeFrame(parent, reply);
}

function reportMemory() {
  send({ kind: 'memory', residentBytes: process.memoryUsage.rss() });
}

/** Leave the processor and the memory to the server when they are scarce, where the system lets us say so. */
function stepAside() {
  try {
    const own = os.getPriority();
    // A server that stands back already is not made to wait longer, one that was put in front stays there.
    os.setPriority(Math.max(own, Math.min(own + 5, 5)));
    if (process.platform === 'linux') writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    process.stderr.write(`priority unchanged: ${error.message}\n`);
  }
}

/** Nothing is left to answer to. A signal, because a normal exit would wait for running statements. */
function endAtOnce() {
  process.kill(process.pid, 'SIGKILL');
}
