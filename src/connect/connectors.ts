/** Every kind of source there is. To add one: a folder of the same shape, and one line here. */
import { demoConnector } from './demo/index.ts';
import { filesConnector } from './files/index.ts';

export const connectors = {
  files: filesConnector,
  demo: demoConnector,
} as const;
