import type { z } from 'zod';
import type { zProposalsAsked, zRecordsAsked } from '../../schema.ts';

/** A page of a list, and what it is searched for. */
export type PageAsked = z.output<typeof zRecordsAsked>;
/** A page of proposals. */
export type ProposalsAsked = z.output<typeof zProposalsAsked>;
