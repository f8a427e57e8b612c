import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoInstant } from '../calendar.ts';
import { opaqueId } from '../ids.ts';
import { csatComments, npsComments } from '../phrases.ts';
import { languageOf } from '../places.ts';
import type { RowOf } from '../stream.ts';
import { instantOf, ticketId } from '../support/tickets.ts';
import { askedOf, type Asked } from './answers.ts';
import type { invitations, responses, surveys } from './streams.ts';

const scales = { nps_rel: { low: 0, high: 10 }, csat: { low: 1, high: 5 } } as const;
const surveyIds = { nps_rel: 'srv_relacionamento', csat: 'srv_atendimento' } as const;

/** Rows of the surveys. */
export function* surveyRows(): Generator<RowOf<typeof surveys>> {
  const names = {
    nps_rel: 'Pesquisa de relacionamento',
    csat: 'Avaliação do atendimento',
  } as const;
  for (const kind of ['nps_rel', 'csat'] as const) {
    yield {
      survey_id: surveyIds[kind],
      name: names[kind],
      kind,
      scale_min: scales[kind].low,
      scale_max: scales[kind].high,
      wording_version: 'v2',
    };
  }
}

/** Rows of the invitations. */
export function* invitationRows(book: Book): Generator<RowOf<typeof invitations>> {
  for (const [account, asked, sequence] of numbered(book)) {
    yield {
      invitation_id: opaqueId('inv', account.index, sequence),
      survey_id: surveyIds[asked.kind],
      email: account.contacts[asked.contact]?.email ?? null,
      crm_company_id: hiddenCompany(account, sequence),
      trigger: asked.kind === 'csat' ? 'ticket_solved' : 'wave',
      ticket_id: asked.ticket === null ? null : ticketId(account, asked.ticket.sequence),
      sent_at: instantOf(asked.sent),
      delivered: asked.delivered,
    };
  }
}

/** Rows of the answers, and one that a colleague gave to try the form. */
export function* responseRows(book: Book): Generator<RowOf<typeof responses>> {
  for (const [account, asked, sequence] of numbered(book)) {
    if (asked.answered === null || asked.score === null) continue;
    const answered = instantOf(asked.answered);
    yield {
      response_id: opaqueId('rsp', account.index, sequence),
      survey_id: surveyIds[asked.kind],
      invitation_id: opaqueId('inv', account.index, sequence),
      kind: asked.kind,
      email: account.contacts[asked.contact]?.email ?? null,
      crm_company_id: hiddenCompany(account, sequence),
      score: String(asked.score),
      scale_min: scales[asked.kind].low,
      scale_max: scales[asked.kind].high,
      comment: asked.withComment ? commentOf(account, asked, sequence) : null,
      language: languageOf(account.spec.place),
      responded_at: answered,
      updated_at: answered,
      ticket_id: asked.ticket === null ? null : ticketId(account, asked.ticket.sequence),
      channel: asked.ticket?.channel ?? null,
      is_test: false,
    };
  }
  yield testResponse(book);
}

function* numbered(book: Book): Generator<readonly [Account, Asked, number]> {
  for (const account of book.accounts) {
    let sequence = 0;
    for (const asked of askedOf(account, book)) yield [account, asked, ++sequence];
  }
}

/** The hidden field of the link is lost in three of ten invitations; then the address must do. */
function hiddenCompany(account: Account, sequence: number): string | null {
  return (account.index * 3 + sequence) % 10 < 7 ? account.companyId : null;
}

function commentOf(account: Account, { kind, score }: Asked, sequence: number): string | null {
  const language = languageOf(account.spec.place);
  const value = score ?? 0;
  const comments =
    kind === 'csat'
      ? csatComments[value >= 4 ? 'good' : 'bad'][language]
      : npsComments[value >= 9 ? 'promoter' : value >= 7 ? 'passive' : 'detractor'][language];
  return comments[sequence % comments.length] ?? null;
}

/** A colleague pressed zero to see the form work: marked as a test, it must not count. */
function testResponse({ timeline, staff }: Book): RowOf<typeof responses> {
  const answered = isoInstant(timeline.today - 16, 700);
  return {
    response_id: 'rsp_teste0000000001',
    survey_id: surveyIds.nps_rel,
    invitation_id: null,
    kind: 'nps_rel',
    email: staff[0]?.email ?? null,
    crm_company_id: null,
    score: '0',
    scale_min: 0,
    scale_max: 10,
    comment: 'teste do formulário',
    language: 'pt-BR',
    responded_at: answered,
    updated_at: answered,
    ticket_id: null,
    channel: null,
    is_test: true,
  };
}
