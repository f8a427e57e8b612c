import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Fault } from '../../base/fault.ts';
import { fontFiles } from '../font/index.ts';

/** Compiled pages older than this many documents leave the compiler's memory. */
const KEPT_DOCUMENTS = 2;

/** Sets type: Typst in process, with the bundled fonts and an empty folder as its whole world. The only door to Typst. */
export class Typesetter {
  readonly #compiler: NodeCompiler;
  readonly #template: string;

  constructor(template: string) {
    this.#template = template;
    this.#compiler = NodeCompiler.create({
      workspace: mkdtempSync(join(tmpdir(), 'rapport-pages-')),
      fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }],
    });
  }

  /** A tagged PDF of the template over this data. `at` (epoch seconds) makes the same report the same bytes. */
  setPdf(data: unknown, at: number): Uint8Array {
    const compiled = this.#compiler.compile({
      mainFileContent: this.#template,
      inputs: { data: JSON.stringify(data) },
    });
    const pages = compiled.result;
    if (pages === null)
      throw new Fault('typesetting_failed', { message: this.#explain(compiled.takeDiagnostics()) });
    const bytes = this.#compiler.pdf(pages, { pdfTags: true, creationTimestamp: at });
    this.#compiler.evictCache(KEPT_DOCUMENTS);
    return bytes;
  }

  #explain(diagnostics: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
    if (diagnostics === null) return 'the template gave no pages';
    return JSON.stringify(this.#compiler.fetchDiagnostics(diagnostics)).slice(0, 2000);
  }
}
