import type { Book } from '../book.ts';
import { isoInstant } from '../calendar.ts';
import type { RowOf } from '../stream.ts';
import type { organizations, tickets } from './streams.ts';

const STRAY_ORGANIZATION = '360099999';
const DOMAIN = 'horizonteazul.example';

/** An organisation whose name looks like a client's and that is none. */
export function strayOrganization({ timeline }: Book): RowOf<typeof organizations> {
  return {
    organization_id: STRAY_ORGANIZATION,
    name: 'Construtora Horizonte Azul',
    domain: DOMAIN,
    external_id: null,
    created_at: isoInstant(timeline.today - 120, 640),
  };
}

/** Its three questions. */
export function* strayTickets({ timeline, staff }: Book): Generator<RowOf<typeof tickets>> {
  const agent = staff.find((colleague) => colleague.role === 'support');
  for (let at = 0; at < 3; at++) {
    const day = timeline.today - 118 + at * 30;
    yield {
      ticket_id: String(99_001 + at),
      organization_id: STRAY_ORGANIZATION,
      requester_email: `obras@${DOMAIN}`,
      assignee_id: agent?.id ?? null,
      team_id: agent?.teamId ?? null,
      type: 'question',
      priority: 'low',
      channel: 'email',
      subject: 'Pedido de orçamento',
      status: 'closed',
      created_at: isoInstant(day, 600),
      first_reply_at: isoInstant(day, 690),
      solved_at: isoInstant(day, 840),
      reopens: 0,
      tags: null,
      updated_at: isoInstant(day, 840),
    };
  }
}
