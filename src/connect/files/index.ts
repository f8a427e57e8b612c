/** Files that a person brings: delimited text and workbooks. */
import type { Connector } from '../schema.ts';
import { zFilesConfig } from './config.ts';
import type { FilesConfig } from './config.ts';
import { OWN_FILE_LIMITS } from './limits.ts';
import { openFiles } from './open-files.ts';

/** Reads uploaded files, as `detectFile` found them and a person set them up. */
export const filesConnector: Connector<FilesConfig> = {
  kind: 'files',
  title: 'Files',
  config: zFilesConfig,
  open: (config) => openFiles(config, OWN_FILE_LIMITS),
};
