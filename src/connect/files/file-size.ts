import { stat } from 'node:fs/promises';
import { connectProblems } from '../problems.ts';
import { refuseFile } from './refuse.ts';

/** Bytes of a file; one that is not there is refused. `title` is its name for people. */
export async function sizeOf(path: string, title: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return refuseFile(connectProblems.make('file_missing', { file: title }, { document: title }));
    }
    throw error;
  }
}
