import type { StandsFor } from '../kit/stands-for.ts';

/** Typeform knows who answered, not who was asked: the invitations of the demo stay. */
export const typeformStandsFor: StandsFor = {
  brings: ['surveys', 'responses'],
  streams: ['forms', 'responses'],
  accounts: {},
  // Who answered of those who were asked is told where both are in one system.
  lacks: ['survey_response_rate'],
};
