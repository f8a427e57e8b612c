import type { StopSignal } from '../../../base/engine-door.ts';
import type { HttpRequest } from '../../schema.ts';

/** How requests prove who asks. */
export type Auth = {
  /** The request with its credentials; signs in first where that is needed. */
  sign(request: HttpRequest, signal: StopSignal): Promise<HttpRequest>;
  /** The source did not accept them. True = there are new ones, and the request may go once more. */
  renew(signal: StopSignal): Promise<boolean>;
  /** What must not be shown, as of now. */
  secrets(): readonly string[];
};
