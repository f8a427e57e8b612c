/** One request and its reply, as bytes on a socket of our own: nothing here follows, repeats or explains. */
import { request as requestHttp } from 'node:http';
import type { Agent as HttpAgent, ClientRequest, IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createGunzip } from 'node:zlib';
import type { StopSignal } from '../../../base/engine-door.ts';
import { Fault, isFault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import type { HttpReply, HttpRequest } from '../../schema.ts';

export type ExchangeLimits = {
  /** Milliseconds from the first packet to the last. */
  deadlineMs: number;
  /** Bytes of a body, after it was unpacked. */
  mostBytes: number;
};

export type Wire = {
  agents: { http: HttpAgent; https: HttpsAgent };
  lookup: LookupFunction;
  limits: ExchangeLimits;
  signal: StopSignal;
};

/** Sends it to `url` (which may be a gateway's) and reads the whole body within the limits. */
export function exchange(request: HttpRequest, url: URL, wire: Wire): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const sent = open(request, url, wire);
    const end = guardTime(sent, url.hostname, wire);
    const fail = (error: Error): void => {
      end();
      reject(asFault(error, url.hostname));
    };
    sent.on('error', fail);
    sent.on('response', (message) =>
      readBody(message, url.hostname, wire.limits).then((body) => {
        end();
        const { statusCode: status = 0 } = message;
        resolve({ status, headers: headersOf(message), body, url: request.url });
      }, fail),
    );
    sent.end(request.body ?? undefined);
  });
}

function open({ method, headers, body }: HttpRequest, url: URL, wire: Wire): ClientRequest {
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const options = {
    method,
    lookup: wire.lookup,
    headers: { 'accept-encoding': 'gzip', ...headers, ...length },
  };
  return url.protocol === 'http:'
    ? requestHttp(url, { ...options, agent: wire.agents.http })
    : requestHttps(url, { ...options, agent: wire.agents.https });
}

/** Ends the request when its time is over or its caller stops; gives what ends the watch. */
function guardTime(sent: ClientRequest, host: string, { limits, signal }: Wire): () => void {
  const seconds = Math.round(limits.deadlineMs / 1000);
  const timer = setTimeout(
    () =>
      sent.destroy(
        new Fault('http_deadline', {
          message: `${host} took longer than ${seconds} s`,
          problem: connectProblems.make('no_answer', { host, seconds }),
        }),
      ),
    limits.deadlineMs,
  );
  const stop = (): void => {
    sent.destroy(new Fault('stopped', { message: 'stopped by its caller' }));
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  };
}

async function readBody(
  message: IncomingMessage,
  host: string,
  { mostBytes }: ExchangeLimits,
): Promise<Uint8Array> {
  const packed = message.headers['content-encoding'] === 'gzip';
  const stream = packed ? message.pipe(createGunzip()) : message;
  // A break of the connection must end the unpacking as well.
  if (packed) message.on('error', (error) => stream.destroy(error));
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > mostBytes) {
      message.destroy();
      throw tooLarge(host, mostBytes);
    }
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

function tooLarge(host: string, mostBytes: number): Fault {
  const megabytes = Math.round(mostBytes / 1024 / 1024);
  return new Fault('http_too_large', {
    message: `${host} sent more than ${megabytes} MB`,
    problem: connectProblems.make('answer_too_large', { host, megabytes }),
  });
}

function asFault(error: Error, host: string): Fault {
  if (isFault(error)) return error;
  return new Fault('http_failed', {
    message: `the connection to ${host} failed`,
    problem: connectProblems.make('connection_failed', { host }),
    cause: error,
  });
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
