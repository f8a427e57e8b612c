/** Typeform: forms, their questions and responses, with NPS, CSAT and CES recognised. Facts: test/standin/typeform/facts.md. */
import { isFault } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import { singlePage } from '../http/page/paginator.ts';
import { openHttpSource } from '../http/read/open-http-source.ts';
import { readList } from '../http/read/read-list.ts';
import { ask } from '../http/send/ask.ts';
import type { Connector, Effects, Source } from '../schema.ts';
import { zTypeformConfig } from './config.ts';
import type { TypeformConfig } from './config.ts';
import { connectTypeform, oauthAppOf } from './connection.ts';
import { readForms } from './forms.ts';
import { typeformMaps } from './maps.ts';
import { formsStream, questionsStream } from './questionnaires.ts';
import { answers, responses } from './responses.ts';

/** Reads an account with a personal token or an app of its own. */
export const typeformConnector: Connector<TypeformConfig> = {
  kind: 'typeform',
  title: 'Typeform',
  category: 'survey',
  config: zTypeformConfig,
  auth: ['key', 'oauth_code'],
  hosts: ({ host }) => [host],
  oauth: oauthAppOf,
  maps: typeformMaps,
  async check(config, effects) {
    try {
      const [me] = await readList(connectTypeform(config, effects), {
        ask: ask('/me'),
        records: '',
        pages: singlePage,
      });
      return ok({
        name: `${String(me?.['alias'] ?? '')} (${String(me?.['email'] ?? config.host)})`,
      });
    } catch (error) {
      if (!isFault(error) || error.problem === null) throw error;
      // A token that may read forms need not know whose it is.
      const isNameless = error.problem.code === 'connect.permission_missing';
      return isNameless ? ok({ name: config.host }) : fail(error.problem);
    }
  },
  open: openTypeform,
};

/** Reads which forms there are and what they ask, and promises its streams. */
async function openTypeform(config: TypeformConfig, effects: Effects): Promise<Source> {
  const connection = connectTypeform(config, effects);
  const forms = await readForms(connection);
  const streams = [formsStream(forms), questionsStream(forms), responses(forms), answers(forms)];
  return openHttpSource(connection, streams, typeformMaps);
}
