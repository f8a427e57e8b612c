/** Files that a person brings: delimited text and workbooks. */
import { ok } from '../../base/problem.ts';
import type { Connector } from '../schema.ts';
import { zFilesConfig } from './config.ts';
import type { FilesConfig } from './config.ts';
import { OWN_FILE_LIMITS } from './limits.ts';
import { openFiles } from './open-files.ts';

/** Reads uploaded files, as `detectFile` found them and a person set them up. */
export const filesConnector = {
  kind: 'files',
  title: 'Files',
  category: 'files',
  config: zFilesConfig,
  auth: ['none'],
  hosts: () => [],
  oauth: () => null,
  // A person says what a file means; nothing is known of it ahead.
  maps: [],
  check: async ({ tables }) => ok({ name: tables.map(({ title }) => title).join(', ') }),
  open: (config: FilesConfig) => openFiles(config, OWN_FILE_LIMITS),
} as const satisfies Connector<FilesConfig>;
