import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../src/base/engine-door.ts';
import { openWriter } from '../../src/base/engine/open.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { Source } from '../../src/connect/schema.ts';
import type { Run } from '../../src/land/schema.ts';
import { openWorkspace } from '../../src/land/workspace.ts';
import type { Workspace } from '../../src/land/workspace.ts';

export type TestWorkspace = Workspace & {
  folder: string;
  /** Lands a source named `s`. */
  bring(open: () => Promise<Source>, zone?: string): Promise<Run>;
  /** Closes the workspace and asks its warehouse file. */
  ask(text: string): Promise<readonly (readonly Cell[])[]>;
  askAll(texts: readonly string[]): Promise<(readonly (readonly Cell[])[])[]>;
  remove(): Promise<void>;
};

/** A workspace in a folder of its own, or in one that is there. */
export function temporaryWorkspace(
  folder = mkdtempSync(join(tmpdir(), 'rapport-land-')),
): TestWorkspace {
  const workspace = openWorkspace({ folder });
  const askAll: TestWorkspace['askAll'] = async (texts) => {
    await workspace.close();
    const writer = await openWriter({ file: workspace.files.warehouse });
    const answers = [];
    for (const text of texts) answers.push((await writer.run(fixedSql('ask', text))).rows);
    await writer.close();
    return answers;
  };
  return {
    ...workspace,
    folder,
    bring: (open, zone = 'UTC') => workspace.land({ source: 's', title: 'Source', open, zone }),
    ask: async (text) => (await askAll([text]))[0] ?? [],
    askAll,
    async remove() {
      await workspace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
