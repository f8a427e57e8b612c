import { cpus, totalmem } from 'node:os';

/** Where and when the figures were measured. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}`,
    memory,
    `Node ${process.versions.node}`,
    process.platform,
    day,
  ].join(', ');
}
