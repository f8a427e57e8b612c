import type { Catalogue } from '../../base/define-problems.ts';
import type { Result } from '../../base/problem.ts';
import type { Coverage, Policies } from '../../model/schema.ts';
import type {
  Answer,
  Events,
  EventsAskedSpec,
  Period,
  QuestionSpec,
  Span,
} from '../../query/schema.ts';
import type { Brand } from '../brand/schema.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Asks a question for the one reader of the report: the viewer is bound by whoever made it. */
export type Ask = (question: QuestionSpec) => Promise<Result<Answer>>;

/** What happened, for the one reader of the report. */
export type AskEvents = (asked: EventsAskedSpec) => Promise<Result<Events>>;

/** Names of members that filters mention by key, in the reader's language; those not found are missing. */
export type NameMembers = (
  dimension: string,
  keys: readonly (string | null)[],
) => Promise<ReadonlyMap<string | null, string>>;

/** Everything that a report is filled with. Effects are arguments. */
export type ReportSetting = {
  ask: Ask;
  events: AskEvents;
  nameMembers: NameMembers;
  /** The days that a period means today. */
  spanOf: (period: Period) => Result<Span>;
  vocabulary: Vocabulary;
  coverage: Coverage;
  policies: Policies;
  brand: Brand;
  /** The published data: when, and each source with its own time. */
  snapshot: Pick<Answer['snapshot'], 'publishedAt'> & { sources: Answer['sources'] };
  /** Words for the problems of every stage below. */
  catalogues: readonly Catalogue[];
  /** Told of what was thrown while a block was filled; the block says so and the others go on. */
  onFault: (error: unknown, block: string) => void;
};
