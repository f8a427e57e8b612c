import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSource, removeBundle } from '../stores/bundle-source.ts';

/** A file of this folder as a script for a process of its own, with the engine's process beside it. */
export async function landingScript(name: string): Promise<{ script: string; remove: () => void }> {
  const script = await bundleSource(fileURLToPath(new URL(`./${name}`, import.meta.url)));
  const engine = fileURLToPath(new URL('../../src/base/engine/child', import.meta.url));
  cpSync(engine, join(dirname(script), 'child'), { recursive: true });
  return { script, remove: () => removeBundle(script) };
}
