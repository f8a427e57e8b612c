import type { Command } from './command.ts';
import { applyCommand } from './command/apply.ts';
import { askCommand } from './command/ask.ts';
import { auditCommand } from './command/audit.ts';
import { benchCommand } from './command/bench.ts';
import { checkCommand } from './command/check.ts';
import { demoCommand } from './command/demo.ts';
import { diffCommand } from './command/diff.ts';
import { explainCommand } from './command/explain.ts';
import { exportCommand } from './command/export.ts';
import { identityCommand } from './command/identity.ts';
import { importCommand } from './command/import.ts';
import { renderCommand } from './command/render.ts';
import { rotateKeysCommand } from './command/rotate-keys.ts';
import { sourceCommand } from './command/source.ts';
import { startCommand } from './command/start.ts';
import { userCommand } from './command/user.ts';

/** Every command, in the order of `rapport --help`. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  demoCommand,
  importCommand,
  sourceCommand,
  identityCommand,
  checkCommand,
  exportCommand,
  diffCommand,
  applyCommand,
  askCommand,
  explainCommand,
  renderCommand,
  userCommand,
  auditCommand,
  rotateKeysCommand,
  benchCommand,
];
