/** What the people of a workspace are made of. */
import type { Clock } from '../../base/clock.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Audit } from './audit.ts';
import type { Passes } from './pass-store.ts';
import type { Passwords } from './password.ts';
import type { People } from './person-store.ts';
import type { SecondFactor } from './second-factor.ts';
import type { Sessions } from './session-store.ts';
import type { ApiTokens } from './token-store.ts';
import type { Tokens } from './token.ts';
import type { Seer } from './viewer-of.ts';

export type PeopleParts = {
  clock: Clock;
  people: People;
  sessions: Sessions;
  passes: Passes;
  apiTokens: ApiTokens;
  passwords: Passwords;
  second: SecondFactor;
  tokens: Tokens;
  audit: Audit;
  workspaceName(): string;
  /** Who asks, when this person asks. */
  viewerOf(seer: Seer): Promise<Viewer>;
};
