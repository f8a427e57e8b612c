import type { Locale } from '../../../base/locale.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import type { Viewer } from '../../../base/viewer.ts';
import { serveProblems } from '../../problems.ts';
import type {
  AccountOrigin,
  AccountsReply,
  Decide,
  Decided,
  DecisionsReply,
  IdentityDocument,
  IdentityOverview,
  ProposalsReply,
  RecordsReply,
} from '../../schema.ts';
import type { PageAsked, ProposalsAsked } from './asked.ts';
import type { NewDecision } from './decisions.ts';
import { isReviewer, notYours, openDesk, reviewing } from './desk.ts';
import type { Desk, DeskSpec } from './desk.ts';
import { documentOf, newDecisions } from './identity-document.ts';
import type { Ledger } from './ledger.ts';
import { openProposals, surestOf } from './open-proposals.ts';
import type { OpenProposal } from './open-proposals.ts';
import type { Rebuild } from './rebuild.ts';
import { settleDecision } from './settle-decision.ts';
import {
  listAccounts,
  listDecisions,
  listProposals,
  listUnmatched,
  viewOrigin,
  viewOverview,
} from './view-lists.ts';
import type { Viewing } from './view-record.ts';

/** Which records are one account: what is proposed, what is decided, where an account comes from. */
export type Identity = {
  overview(viewer: Viewer, locale: Locale): Promise<Result<IdentityOverview>>;
  proposals(asked: ProposalsAsked, viewer: Viewer, locale: Locale): Promise<Result<ProposalsReply>>;
  unmatched(asked: PageAsked, viewer: Viewer, locale: Locale): Promise<Result<RecordsReply>>;
  accounts(asked: PageAsked, viewer: Viewer, locale: Locale): Promise<Result<AccountsReply>>;
  account(id: string, viewer: Viewer, locale: Locale): Promise<Result<AccountOrigin>>;
  decisions(asked: PageAsked, viewer: Viewer, locale: Locale): Promise<Result<DecisionsReply>>;
  /** Keeps all of these decisions or none, and builds the reports with them. */
  decide(asked: Decide, viewer: Viewer): Promise<Result<Decided>>;
  /** Accepts what is proposed with this score or more: of each record the best, where it has no equal. */
  acceptAbove(least: string, viewer: Viewer): Promise<Result<Decided>>;
  /** Undoes one decision, or all that were made at once. */
  undo(of: string, viewer: Viewer): Promise<Result<Decided>>;
  export(viewer: Viewer): Promise<Result<IdentityDocument>>;
  /** Takes over the decisions of a document that are not in force yet. */
  import(document: IdentityDocument, viewer: Viewer): Promise<Result<Decided>>;
};

export type IdentitySpec = DeskSpec & { rebuild: Rebuild };

const NOTHING_DECIDED: Pick<Desk, 'stored' | 'waiting'> = { stored: [], waiting: [] };

/** The review of identity over whatever is published now. */
export function createIdentity(spec: IdentitySpec): Identity {
  const open = openDesk(spec);
  const show = async <T>(
    seen: { viewer: Viewer; locale: Locale },
    view: (desk: Desk, viewing: Viewing) => Result<T>,
  ): Promise<Result<T>> => {
    const desk = await open(seen.viewer);
    if (!desk.ok) return desk;
    const { ledger } = desk.value;
    const sources = new Map((await spec.sources.list()).map(({ id, name }) => [id, name]));
    return view(desk.value, { ledger, locale: seen.locale, sources });
  };
  const keep = async (decisions: readonly NewDecision[], viewer: Viewer): Promise<Decided> => {
    if (decisions.length === 0) return { batch: null, decided: 0, job: spec.rebuild.job() };
    const batch = await spec.decisions.add(decisions, viewer.name);
    return { batch, decided: decisions.length, job: spec.rebuild.start() };
  };
  return {
    overview: (viewer, locale) =>
      show({ viewer, locale }, (desk) => ok(viewOverview({ ...desk, job: spec.rebuild.job() }))),
    proposals: (asked, viewer, locale) =>
      show({ viewer, locale }, (desk, viewing) => ok(listProposals(asked, openIn(desk), viewing))),
    unmatched: (asked, viewer, locale) =>
      show({ viewer, locale }, (desk, viewing) => ok(listUnmatched(asked, desk.waiting, viewing))),
    accounts: (asked, viewer, locale) =>
      show({ viewer, locale }, (_, viewing) => ok(listAccounts(asked, viewing))),
    account: (id, viewer, locale) =>
      show({ viewer, locale }, (desk, viewing) =>
        // A decision names the other account, too.
        viewOrigin(id, isReviewer(viewer) ? desk : NOTHING_DECIDED, viewing),
      ),
    decisions: async (asked, viewer, locale) =>
      isReviewer(viewer)
        ? show({ viewer, locale }, (desk, viewing) => ok(listDecisions(asked, desk, viewing)))
        : fail(notYours()),
    async decide({ decisions, note = null }, viewer) {
      const desk = await reviewing(open, viewer);
      if (!desk.ok) return desk;
      const settled = settleAll(decisions, desk.value.ledger);
      if (!settled.ok) return settled;
      return ok(
        await keep(
          settled.value.map((each) => ({ ...each, note })),
          viewer,
        ),
      );
    },
    async acceptAbove(least, viewer) {
      const desk = await reviewing(open, viewer);
      if (!desk.ok) return desk;
      const sure = surestOf(openIn(desk.value), least).map(acceptedBy);
      const settled = settleAll(sure, desk.value.ledger);
      if (!settled.ok) return settled;
      return ok(
        await keep(
          settled.value.map((each) => ({ ...each, note: null })),
          viewer,
        ),
      );
    },
    async undo(of, viewer) {
      const all = (await spec.decisions.all()).filter(({ undoneAt }) => undoneAt === null);
      const meant = all.filter(({ id, batch }) => id === of || batch === of).map(({ id }) => id);
      if (!isReviewer(viewer)) return fail(notYours());
      if (meant.length === 0) return fail(serveProblems.make('identity_nothing_to_undo', { of }));
      const decided = await spec.decisions.undo(meant, viewer.name);
      return ok({ batch: null, decided, job: spec.rebuild.start() });
    },
    async export(viewer) {
      return isReviewer(viewer) ? ok(documentOf(await spec.decisions.all())) : fail(notYours());
    },
    async import(document, viewer) {
      if (!isReviewer(viewer)) return fail(notYours());
      return ok(await keep(newDecisions(document, await spec.decisions.all()), viewer));
    },
  };
}

function openIn({ ledger, waiting }: Desk): OpenProposal[] {
  return openProposals(ledger, waiting);
}

function acceptedBy({ kind, record, other }: OpenProposal) {
  return {
    kind: kind === 'merge' ? ('merge' as const) : ('accept' as const),
    left: record,
    right: other,
  };
}

/** All decisions as they are kept, or everything that is wrong with them. */
function settleAll(
  decisions: Decide['decisions'],
  ledger: Ledger,
): Result<Omit<NewDecision, 'note'>[]> {
  const settled = decisions.map((decision) => settleDecision(decision, ledger));
  const problems: Problem[] = settled.flatMap((each) => (each.ok ? [] : [...each.problems]));
  const [first, ...more] = problems;
  return first === undefined
    ? ok(settled.flatMap((each) => (each.ok ? [each.value] : [])))
    : fail([first, ...more]);
}
